import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../lib/shared/texts.ts';

const TextsContext = createContext<Texts | null>(null);

export const TextsProvider = TextsContext.Provider;

/** The texts in the reader's language. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error('There are no texts around this component');
  return texts;
}
