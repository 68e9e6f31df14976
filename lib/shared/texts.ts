/** Every text that a reader sees, in the reader's language. */
import en from '../../locales/en.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };

type Key = keyof typeof en;
type PluralKey = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

export type TextKey = Exclude<Key, `${string}_one` | `${string}_other`>;
export type PluralTextKey = PluralKey;

/** What stands for `{name}` in a text. */
export type TextValues = Record<string, string | number>;

export interface Texts {
  /** BCP 47 tag of the language, for `Intl` and `lang` attributes. */
  language: string;
  text(key: TextKey, values?: TextValues): string;
  /** The form for `count`, which also stands for `{count}`, in the language's number marks. */
  plural(key: PluralTextKey, count: number): string;
  /** A day in words. @param time ISO 8601 */
  day(time: string): string;
}

const LANGUAGES: Record<string, Record<Key, string>> = { en, vi };

/** Texts in `language` (BCP 47), or in English where there are none. */
export function createTexts(language: string): Texts {
  const code = language.toLowerCase().split('-')[0]!;
  const known = Object.hasOwn(LANGUAGES, code) ? code : 'en';
  const messages = LANGUAGES[known]!;
  const locale = known === code ? language : known;
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });

  return {
    language: locale,
    text: (key, values = {}) => fill(messages[key], values),
    plural(key, count) {
      const form = plurals.select(count) === 'one' ? 'one' : 'other';
      return fill(messages[`${key}_${form}`], { count: numbers.format(count) });
    },
    day(time) {
      const date = new Date(time);
      return Number.isNaN(date.getTime()) ? time : days.format(date);
    },
  };
}

function fill(message: string, values: TextValues): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
