/** The texts of one language, loaded when it is known which: a page carries no other. */
import {
  type MessageTable,
  messagesFor,
  type TextLanguage,
  type Texts,
  textLanguageFor,
  textsOf,
} from './texts.ts';

const TABLES: Record<TextLanguage, () => Promise<{ default: MessageTable }>> = {
  en: () => import('../../locales/en.json'),
  vi: () => import('../../locales/vi.json'),
};

/** Texts in `language` (BCP 47), or in English where there are none. */
export async function loadTexts(language: string): Promise<Texts> {
  const { default: messages } = await TABLES[textLanguageFor(language)]();
  return textsOf(messagesFor(language, messages));
}
