import { loadPageTexts } from '../lib/shared/load-texts.ts';
import type { PageTexts } from '../lib/shared/texts.ts';
import { mountPage, type PageContent } from './mount-page.tsx';
import { PageTextsProvider } from './page-texts-context.ts';

interface FullPage {
  /** As of `mountPage`. */
  titleOf?(texts: PageTexts): string;
  content: PageContent<PageTexts> | Promise<PageContent<PageTexts>>;
}

/** As `mountPage`, for a page that fills a tab and says more than the popup does. */
export function mountFullPage({ titleOf, content }: FullPage): Promise<void> {
  const provided = async (): Promise<PageContent<PageTexts>> => {
    const draw = await content;
    return (texts, settings) => <PageTextsProvider value={texts}>{draw(texts, settings)}</PageTextsProvider>;
  };
  return mountPage({ loadTexts: loadPageTexts, ...(titleOf && { titleOf }), content: provided() });
}
