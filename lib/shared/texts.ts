/** Every text that a reader sees, in the reader's language. */
import type en from '../../locales/en.json';
import type enPages from '../../locales/en.pages.json';

/** The texts that the popup, the panel, a page's marks and the background need. */
export type MessageTable = Record<keyof typeof en, string>;
/** Those, and what only the extension's own full pages say. */
export type PageMessageTable = MessageTable & Record<keyof typeof enPages, string>;

type TextKeyIn<Table> = Exclude<keyof Table & string, `${string}_one` | `${string}_other`>;
type PluralKeyIn<Table> = keyof Table extends infer K
  ? K extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

export type TextKey = TextKeyIn<MessageTable>;
export type PageTextKey = TextKeyIn<PageMessageTable>;

/** What stands for `{name}` in a text. */
export type TextValues = Record<string, string | number>;

export interface TextsIn<Table> {
  /** BCP 47 tag of the language, for `Intl` and `lang` attributes. */
  language: string;
  text(key: TextKeyIn<Table>, values?: TextValues): string;
  /**
   * The form for `count`, which also stands for `{count}`; all numbers in the language's number marks. Exactly one has
   * a form of its own in every language: what is said of one thing is said otherwise, even where its word is the same.
   */
  plural(key: PluralKeyIn<Table>, count: number, values?: TextValues): string;
  /** In the language's number marks. */
  number(value: number): string;
  /** A day in words. @param time ISO 8601 */
  day(time: string): string;
  /** As `day`, but with the year only where it is not that of `now`. */
  recentDay(time: string, now: string): string;
}

export type Texts = TextsIn<MessageTable>;
export type PageTexts = TextsIn<PageMessageTable>;

/** Texts of a language, as plain data: a context that has them from another carries no language of its own. */
export interface Messages<Table = MessageTable> {
  /** As `Texts.language`. */
  language: string;
  messages: Table;
}

/** The languages there are texts in. */
export const TEXT_LANGUAGES = ['en', 'vi'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** The language whose texts serve a reader of `language` (BCP 47): English where there are no others. */
export function textLanguageFor(language: string): TextLanguage {
  const code = language.toLowerCase().split('-')[0]!;
  return TEXT_LANGUAGES.find(each => each === code) ?? 'en';
}

/** @param messages The table of `textLanguageFor(language)`. */
export function messagesFor<Table>(language: string, messages: Table): Messages<Table> {
  const known = textLanguageFor(language);
  return { language: language.toLowerCase().split('-')[0] === known ? language : known, messages };
}

/** As `Texts.text`, for who has no need of the rest. */
export function textIn<Table extends object>({ messages }: Messages<Table>): TextsIn<Table>['text'] {
  return (key, values = {}) => fill(messages[key] as string, values);
}

export function textsOf<Table extends object>(all: Messages<Table>): TextsIn<Table> {
  const { language: locale, messages } = all;
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  // A day without a time of day is the same day everywhere.
  const plainDays = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const daysOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });

  const day = (time: string) => {
    const date = new Date(time);
    if (Number.isNaN(date.getTime())) return time;
    const format = /^\d{4}-\d\d-\d\d$/.test(time) ? plainDays : days;
    return textLanguageFor(locale) === 'vi' ? vietnameseDay(format, date) : format.format(date);
  };

  return {
    language: locale,
    text: textIn(all),
    number: value => numbers.format(value),
    plural(key, count, values = {}) {
      const form = count === 1 ? 'one' : 'other';
      const shown = Object.entries({ ...values, count }).map(([name, value]) => [
        name,
        typeof value === 'number' ? numbers.format(value) : value,
      ]);
      return fill(messages[`${String(key)}_${form}` as keyof Table] as string, Object.fromEntries(shown));
    },
    day,
    recentDay(time, now) {
      const date = new Date(time);
      return date.getFullYear() === new Date(now).getFullYear() ? daysOfYear.format(date) : day(time);
    },
  };
}

/** "20 tháng 7 năm 2025", as it is said and printed; `Intl` has a comma before the year. */
function vietnameseDay(format: Intl.DateTimeFormat, date: Date): string {
  const parts = format.formatToParts(date);
  return parts.map(({ value }, at) => (parts[at + 1]?.type === 'year' ? ' năm ' : value)).join('');
}

function fill(message: string, values: TextValues): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
