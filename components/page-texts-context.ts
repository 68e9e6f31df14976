import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageTexts } from '../lib/shared/texts.ts';

const PageTextsContext = createContext<PageTexts | null>(null);

export const PageTextsProvider = PageTextsContext.Provider;

/** As `useTexts`, with what only full pages say. */
export function usePageTexts(): PageTexts {
  const texts = useContext(PageTextsContext);
  if (texts === null) throw new Error('There are no texts of full pages around this component');
  return texts;
}
