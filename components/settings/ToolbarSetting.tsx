import { useId } from 'preact/hooks';
import { usePageTexts } from '../page-texts-context.ts';
import type { SettingProps } from './SettingsView.tsx';
import { SiteList } from './SiteList.tsx';

/** Whether a selection shows the toolbar, and the sites on which the reader turned it off. */
export function ToolbarSetting({ settings: { toolbar, toolbarOffOn }, change }: SettingProps) {
  const { text } = usePageTexts();
  const id = useId();
  return (
    <fieldset class="setting">
      <legend>{text('toolbarTitle')}</legend>
      <div class="setting-body">
        <div class="choice">
          <input
            type="checkbox"
            id={id}
            checked={toolbar}
            aria-describedby={`${id}-hint`}
            onChange={event => change({ toolbar: event.currentTarget.checked })}
          />
          <label for={id}>{text('toolbarShow')}</label>
          <div class="hint" id={`${id}-hint`}>
            {text('toolbarHint')}
          </div>
        </div>
        {toolbar && toolbarOffOn.length > 0 && (
          <div class="sites">
            <p class="hint">{text('toolbarOffOn')}</p>
            <SiteList
              label={text('toolbarOffOn')}
              sites={toolbarOffOn.toSorted().map(host => ({ host }))}
              onRemove={({ host }) =>
                // Of the list as it is by then: another site may have come to it elsewhere.
                change(now => ({ toolbarOffOn: now.toolbarOffOn.filter(each => each !== host) }))
              }
            />
          </div>
        )}
      </div>
    </fieldset>
  );
}
