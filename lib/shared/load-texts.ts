/** The texts of one language, loaded when it is known which: a page carries no other. */
import {
  type MessageTable,
  messagesFor,
  type PageMessageTable,
  type PageTexts,
  type TextLanguage,
  type Texts,
  textLanguageFor,
  textsOf,
} from './texts.ts';

type Loaders<Table> = Record<TextLanguage, () => Promise<{ default: Table }>>;

const TABLES: Loaders<MessageTable> = {
  en: () => import('../../locales/en.json'),
  vi: () => import('../../locales/vi.json'),
};

const PAGE_TABLES: Loaders<Omit<PageMessageTable, keyof MessageTable>> = {
  en: () => import('../../locales/en.pages.json'),
  vi: () => import('../../locales/vi.pages.json'),
};

/** Texts in `language` (BCP 47), or in English where there are none. */
export async function loadTexts(language: string): Promise<Texts> {
  const { default: messages } = await TABLES[textLanguageFor(language)]();
  return textsOf(messagesFor(language, messages));
}

/** As `loadTexts`, with what only full pages say. */
export async function loadPageTexts(language: string): Promise<PageTexts> {
  const spoken = textLanguageFor(language);
  const [{ default: shared }, { default: own }] = await Promise.all([
    TABLES[spoken](),
    PAGE_TABLES[spoken](),
  ]);
  return textsOf(messagesFor<PageMessageTable>(language, { ...shared, ...own }));
}
