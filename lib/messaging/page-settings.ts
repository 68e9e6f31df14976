/** What of the settings concerns one page, and what can be changed of them from there. */
import type { Settings } from '../shared/settings.ts';
import { chosenLanguage } from '../store/settings.ts';
import { changeSettings } from '../store/settings-change.ts';
import type { PageSettings } from './protocol.ts';

export function pageSettingsFor(url: string, settings: Settings): PageSettings {
  const { toolbar, toolbarOffOn, theme, colours } = settings;
  return {
    toolbar: toolbar && !toolbarOffOn.includes(hostOf(url)),
    language: chosenLanguage(settings),
    theme,
    colours,
  };
}

/** Shows or hides the toolbar, on the site of this page or everywhere. */
export async function setToolbar(url: string, where: 'here' | 'everywhere', isShown: boolean): Promise<void> {
  const host = hostOf(url);
  await changeSettings(({ toolbarOffOn }) => {
    if (where === 'everywhere') return { toolbar: isShown };
    const others = toolbarOffOn.filter(other => other !== host);
    return { toolbarOffOn: isShown ? others : [...others, host] };
  });
}

/** A file has none: there the toolbar can only be switched off everywhere. */
function hostOf(url: string): string {
  return new URL(url).hostname;
}
