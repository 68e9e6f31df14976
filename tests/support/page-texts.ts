import { messagesFor, type PageTexts, textsOf } from '../../lib/shared/texts.ts';
import en from '../../locales/en.json' with { type: 'json' };
import enPages from '../../locales/en.pages.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };
import viPages from '../../locales/vi.pages.json' with { type: 'json' };

/** All texts of a language, at hand without loading. */
export function createPageTexts(language: 'en' | 'vi'): PageTexts {
  const table = { en: { ...en, ...enPages }, vi: { ...vi, ...viPages } }[language];
  return textsOf(messagesFor(language, table));
}
