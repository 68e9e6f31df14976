import type { SiteAccess } from '../../lib/messaging/site-access.ts';
import { usePageTexts } from '../page-texts-context.ts';
import { StatusBar } from '../StatusBar.tsx';
import { AccessChoice } from '../settings/AccessChoice.tsx';
import { useActivity } from '../use-activity.ts';

/** What the manifest suggests; a reader who changed it knows. */
const KEYS = 'Alt+Shift+R';

/** Shown once, after the install: what is read and when, and the choice to have more of it. */
export function WelcomeView({ access }: { access: SiteAccess }) {
  const { text } = usePageTexts();
  const { status, act, clear } = useActivity();
  return (
    <div class="document">
      <header>
        <h1>{text('welcome')}</h1>
      </header>
      <main>
        <p class="lead">
          {text('welcomeReads')} {text('welcomeThen')} {text('welcomeStays')}
        </p>
        <AccessChoice access={access} act={act} />
        <section class="setting">
          <h2>{text('firstMark')}</h2>
          <ol class="setting-body steps">
            <li>{text('firstMarkSelect')}</li>
            <li>{text('firstMarkClick', { keys: KEYS })}</li>
            <li>{text('firstMarkChoose')}</li>
          </ol>
        </section>
      </main>
      <footer class="hint">
        <p>{text('welcomeSettings')}</p>
        <a href="/settings.html">{text('settings')}</a>
        <a href="/library.html">{text('library')}</a>
      </footer>
      <StatusBar status={status} onClose={clear} />
    </div>
  );
}
