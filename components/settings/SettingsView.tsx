import { useEffect } from 'preact/hooks';
import { ANNOTATION_KINDS } from '../../lib/annotations/annotation.ts';
import type { SiteAccess } from '../../lib/messaging/site-access.ts';
import type { Changer } from '../../lib/shared/changed-items.ts';
import type { ColourSet, Settings } from '../../lib/shared/settings.ts';
import { Choices } from '../Choices.tsx';
import { citationStyles } from '../citation-styles.ts';
import { ChoiceField } from '../fields.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { StatusBar } from '../StatusBar.tsx';
import { useActivity } from '../use-activity.ts';
import { AccessChoice } from './AccessChoice.tsx';
import { ToolbarSetting } from './ToolbarSetting.tsx';

interface Props {
  settings: Settings;
  access: SiteAccess;
  /** Resolves when the browser has kept it. */
  onChange(change: Changer): Promise<unknown>;
}

/** The settings page. Each change is kept at once, and said to be. */
export function SettingsView({ settings, access, onChange }: Props) {
  const { text } = usePageTexts();
  const { status, act, say, clear } = useActivity();
  const saved = text('settingSaved');
  // After another language was chosen, what was said last is this, in the one before.
  useEffect(() => {
    if (status !== null && status.isError !== true) say({ message: saved });
  }, [saved]);
  const change = (changed: Changer) =>
    void act(async () => {
      await onChange(changed);
      return { message: saved };
    });

  return (
    <div class="document">
      <header>
        <h1>{text('settings')}</h1>
        <a href="/library.html">{text('openLibrary')}</a>
      </header>
      <main>
        <AccessChoice access={access} act={act} />
        <Appearance settings={settings} change={change} />
        <ToolbarSetting settings={settings} change={change} />
        <CitationStyle settings={settings} change={change} />
        <BackupReminder settings={settings} change={change} />
      </main>
      <footer class="hint">{text('settingsSynced')}</footer>
      <StatusBar status={status} onClose={clear} />
    </div>
  );
}

export interface SettingProps {
  settings: Settings;
  change(changed: Changer): void;
}

function Appearance({ settings, change }: SettingProps) {
  const { text } = usePageTexts();
  return (
    <>
      <ChoiceField
        label={text('language')}
        value={settings.language}
        choices={[
          ['browser', text('languageOfBrowser')],
          // Each in its own words, for those who do not read the one that is set.
          ['en', 'English'],
          ['vi', 'Tiếng Việt'],
        ]}
        onChange={language => change({ language })}
      />
      <Choices
        legend={text('theme')}
        value={settings.theme}
        choices={[
          { value: 'system', label: text('themeSystem') },
          { value: 'light', label: text('themeLight') },
          { value: 'dark', label: text('themeDark') },
        ]}
        onChoose={theme => change({ theme })}
      />
      <Choices
        legend={text('colours')}
        value={settings.colours}
        choices={[
          {
            value: 'standard',
            label: text('coloursStandard'),
            hint: <Colours set="standard" hint={text('coloursStandardHint')} />,
          },
          {
            value: 'high-contrast',
            label: text('coloursHighContrast'),
            hint: <Colours set="high-contrast" hint={text('coloursHighContrastHint')} />,
          },
        ]}
        onChoose={colours => change({ colours })}
      />
    </>
  );
}

/** The kinds as they look on a page. */
function Colours({ set, hint }: { set: ColourSet; hint: string }) {
  const { text } = usePageTexts();
  return (
    <>
      {hint}
      <span class="colour-set" data-colours={set} aria-hidden="true">
        {ANNOTATION_KINDS.map(kind => (
          <span key={kind} class={`kind-name kind-${kind}`}>
            {text(kind)}
          </span>
        ))}
      </span>
    </>
  );
}

function CitationStyle({ settings, change }: SettingProps) {
  const texts = usePageTexts();
  return (
    <ChoiceField
      label={texts.text('exportStyle')}
      hint={texts.text('citationStyleHint')}
      value={settings.citationStyle}
      choices={citationStyles(texts)}
      onChange={citationStyle => change({ citationStyle })}
    />
  );
}

function BackupReminder({ settings, change }: SettingProps) {
  const { text } = usePageTexts();
  return (
    <ChoiceField
      label={text('backupReminder')}
      hint={text('backupHint')}
      value={settings.backupReminder}
      choices={[
        ['monthly', text('backupMonthly')],
        ['weekly', text('backupWeekly')],
        ['never', text('backupNever')],
      ]}
      onChange={backupReminder => change({ backupReminder })}
    />
  );
}
