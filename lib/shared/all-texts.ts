/** The texts of every language at hand, for where nothing can be loaded later: the background, and tests. */
import en from '../../locales/en.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };
import {
  type Messages,
  type MessageTable,
  messagesFor,
  type TextLanguage,
  type Texts,
  textLanguageFor,
  textsOf,
} from './texts.ts';

const TABLES: Record<TextLanguage, MessageTable> = { en, vi };

/** What `createTexts` makes its texts of. */
export function messagesIn(language: string): Messages {
  return messagesFor(language, TABLES[textLanguageFor(language)]);
}

/** Texts in `language` (BCP 47), or in English where there are none. */
export function createTexts(language: string): Texts {
  return textsOf(messagesIn(language));
}
