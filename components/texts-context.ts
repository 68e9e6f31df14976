import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createTexts, type Texts } from '../lib/shared/texts.ts';

const TextsContext = createContext<Texts>(createTexts('en'));

export const TextsProvider = TextsContext.Provider;

/** The texts in the reader's language. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
