/** What of the settings concerns one page, and what can be changed of them from there. */
import { browser } from 'wxt/browser';
import { changeSettings, loadSettings } from '../store/settings.ts';
import type { PageSettings } from './protocol.ts';

export async function pageSettingsFor(url: string): Promise<PageSettings> {
  const { toolbar, toolbarOffOn, theme } = await loadSettings();
  return {
    toolbar: toolbar && !toolbarOffOn.includes(hostOf(url)),
    language: await interfaceLanguage(),
    theme,
  };
}

/** The language that the reader chose, else the browser's; BCP 47. */
export async function interfaceLanguage(): Promise<string> {
  const { language } = await loadSettings();
  return language === 'browser' ? browser.i18n.getUILanguage() : language;
}

/** Shows or hides the toolbar, on the site of this page or everywhere. */
export async function setToolbar(url: string, where: 'here' | 'everywhere', isShown: boolean): Promise<void> {
  if (where === 'everywhere') {
    await changeSettings({ toolbar: isShown });
    return;
  }
  const host = hostOf(url);
  const others = (await loadSettings()).toolbarOffOn.filter(other => other !== host);
  await changeSettings({ toolbarOffOn: isShown ? others : [...others, host].sort() });
}

/** A file has none: there the toolbar can only be switched off everywhere. */
function hostOf(url: string): string {
  return new URL(url).hostname;
}
