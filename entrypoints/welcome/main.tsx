import { mountPage } from '../../components/mount-page.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { siteAccess } from '../../lib/messaging/site-access.ts';

await mountPage({ content: () => <WelcomeView access={siteAccess} /> });
