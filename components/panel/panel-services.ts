/** What popup and side panel do alike for the panel they show. */
import { background } from '../../lib/messaging/remotes.ts';
import type { Settings } from '../../lib/shared/settings.ts';
import type { Library } from '../../lib/store/library.ts';
import { downloadText } from '../download-text.ts';
import type { ArticlePanelProps } from './ArticlePanel.tsx';

interface Surroundings {
  library: Library;
  /** Of the extension. */
  version: string;
  openLibrary(): void;
}

/** What the panel is given, by the settings as they are. */
export function createPanelServices({
  library,
  version,
  openLibrary,
}: Surroundings): (settings: Settings) => Omit<ArticlePanelProps, 'session'> {
  const exportOf = async (pageKey: string) => {
    const { writeExport } = await import('../../lib/formats/write-export.ts');
    return writeExport(await library.snapshot(pageKey), new Date(), version);
  };
  const services = {
    library,
    openLibrary,
    now: () => new Date().toISOString(),
    loadNewId: async () => (await import('uuid')).v7,
    // Fire and forget: the store has it, and every page asks the store when it is next looked at.
    announce: (pageKeys: readonly string[]) => void background.marksChanged(pageKeys).catch(() => {}),
    async exportPage(pageKey: string) {
      const { name, text } = await exportOf(pageKey);
      downloadText(name, text);
      return name;
    },
    copyPage: async (pageKey: string) => navigator.clipboard.writeText((await exportOf(pageKey)).text),
  };
  return ({ accessDeclinedOn }) => ({
    ...services,
    siteAccess: { declinedOn: accessDeclinedOn, onDecline: declineAccess },
  });
}

async function declineAccess(host: string): Promise<void> {
  const { changeSettings } = await import('../../lib/store/settings-change.ts');
  await changeSettings(({ accessDeclinedOn }) => ({ accessDeclinedOn: [...accessDeclinedOn, host] }));
}
