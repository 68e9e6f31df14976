/** What all pages of the extension have in common: they follow the reader's language, theme and colours at once. */
import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../lib/shared/settings.ts';
import type { Texts } from '../lib/shared/texts.ts';
import { rememberedSettings, rememberSettings } from '../lib/store/remembered-settings.ts';
import { chosenLanguage, loadSettings, watchSettings } from '../lib/store/settings.ts';
import { ErrorBoundary, Failure } from './ErrorBoundary.tsx';
import { TextsProvider } from './texts-context.ts';

/** What a page shows, given the settings and the texts in their language. */
export type PageContent<T extends Texts = Texts> = (texts: T, settings: Settings) => ComponentChildren;

interface Page<T extends Texts> {
  /** The texts that it needs, in a language. */
  loadTexts(language: string): Promise<T>;
  /** For the tab; the extension's name alone where it is not given. */
  titleOf?(texts: T): string;
  /** Where it rejects, the page says why. */
  content: PageContent<T> | Promise<PageContent<T>>;
}

/** Shows a page in `#app`, first with the settings as they were last seen, then as they are and come to be. */
export async function mountPage<T extends Texts>(page: Page<T>): Promise<void> {
  const remembered = rememberedSettings();
  const contentOrFailure = Promise.resolve(page.content).catch((error: unknown): PageContent<T> => {
    console.error(error);
    return () => <Failure error={error} />;
  });
  let current = remembered;
  let draw = (first: Shown<T>) => {
    const listen = (set: typeof draw) => {
      draw = set;
    };
    render(<Root first={first} listen={listen} />, document.getElementById('app')!);
  };

  const show = async (settings: Settings) => {
    current = settings;
    dress(settings);
    const [texts, content] = await Promise.all([page.loadTexts(chosenLanguage(settings)), contentOrFailure]);
    if (current !== settings) return;
    speak(texts, page.titleOf?.(texts));
    draw({ texts, settings, content });
  };
  const follow = (settings: Settings) => {
    rememberSettings(settings);
    void show(settings);
  };

  watchSettings(follow);
  const loading = loadSettings().catch(() => remembered);
  await show(remembered);
  const loaded = await loading;
  // A change that came meanwhile is newer.
  if (current === remembered && JSON.stringify(loaded) !== JSON.stringify(remembered)) follow(loaded);
}

interface Shown<T extends Texts> {
  texts: T;
  settings: Settings;
  content: PageContent<T>;
}

interface RootProps<T extends Texts> {
  first: Shown<T>;
  listen(set: (shown: Shown<T>) => void): void;
}

/** Drawn once and then changed: a second `render` would give out anew the ids that are in use. */
function Root<T extends Texts>({ first, listen }: RootProps<T>) {
  const [{ texts, settings, content }, set] = useState(first);
  useLayoutEffect(() => listen(set), []);
  return (
    <TextsProvider value={texts}>
      <ErrorBoundary>{content(texts, settings)}</ErrorBoundary>
    </TextsProvider>
  );
}

function dress({ theme, colours }: Settings): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme;
  dataset['colours'] = colours;
}

function speak({ language, text }: Texts, title: string | undefined): void {
  document.documentElement.lang = language;
  document.documentElement.dir = text('direction');
  document.title = title === undefined ? 'On the Record' : `${title} · On the Record`;
}
