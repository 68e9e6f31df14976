import { mountFullPage } from '../../components/mount-full-page.tsx';
import { SettingsView } from '../../components/settings/SettingsView.tsx';
import { siteAccess } from '../../lib/messaging/site-access.ts';
import { changeSettings } from '../../lib/store/settings-change.ts';

await mountFullPage({
  titleOf: ({ text }) => text('settings'),
  content: (_texts, settings) => (
    <SettingsView settings={settings} access={siteAccess} onChange={changeSettings} />
  ),
});
