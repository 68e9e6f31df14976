/** The texts of every language at hand, for where nothing can be loaded later: the background, and tests. */
import en from '../../locales/en.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };
import { type Messages, type TextLanguage, type Texts, textLanguageFor, textsOf } from './texts.ts';

const MESSAGES: Record<TextLanguage, Messages> = { en, vi };

/** Texts in `language` (BCP 47), or in English where there are none. */
export function createTexts(language: string): Texts {
  return textsOf(language, MESSAGES[textLanguageFor(language)]);
}
