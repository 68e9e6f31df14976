import { mountFullPage } from '../../components/mount-full-page.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { siteAccess } from '../../lib/messaging/site-access.ts';

await mountFullPage({ content: () => <WelcomeView access={siteAccess} /> });
