/** Puts a text in quotation marks, and turns the marks within it to those of their level. */

export interface QuoteMarks {
  /** Opening and closing, of the outer level and of the one within. */
  outer: readonly [string, string];
  inner: readonly [string, string];
}

/** Of English and Vietnamese, and of whatever is not listed. */
export const CURLY: QuoteMarks = { outer: ['“', '”'], inner: ['‘', '’'] };

const GUILLEMETS: QuoteMarks = { outer: ['«', '»'], inner: ['“', '”'] };

/** Source: Unicode CLDR, `delimiters`. */
const MARKS: Record<string, QuoteMarks> = {
  de: { outer: ['„', '“'], inner: ['‚', '‘'] },
  es: GUILLEMETS,
  fr: { outer: ['«\u00a0', '\u00a0»'], inner: ['“', '”'] },
  it: GUILLEMETS,
  ja: { outer: ['「', '」'], inner: ['『', '』'] },
  pt: GUILLEMETS,
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  uk: { outer: ['«', '»'], inner: ['„', '“'] },
};

/** @param language BCP 47, or `null` where it is not known */
export function quoteMarksOf(language: string | null): QuoteMarks {
  const primary = (language ?? '').toLowerCase().split('-')[0]!;
  return Object.hasOwn(MARKS, primary) ? MARKS[primary]! : CURLY;
}

/**
 * `text` in quotation marks, what is quoted within it in the marks of its level. Marks around the whole of it, and half
 * a pair at its ends, are dropped first.
 */
export function quoted(text: string, marks: QuoteMarks): string {
  return marks.outer[0] + nested(withoutOwnMarks(text.trim()), marks) + marks.outer[1];
}

/** `text` as it stands within outer quotation marks. Marks without a partner, and apostrophes, stay as they are. */
export function nested(text: string, { outer, inner }: QuoteMarks): string {
  const partner = pairsIn(text);
  let depth = 0;
  return text.replace(MARK, (mark, at: number) => {
    const other = partner.get(at);
    if (other === undefined) return mark;
    if (other > at) return (depth++ % 2 === 0 ? inner : outer)[0];
    return (--depth % 2 === 0 ? inner : outer)[1];
  });
}

const MARK = /["“”„'‘’‚«»‹›「」『』]/g;
const CLOSERS: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '«': '»',
  '»': '«',
  '„': '“”',
  '‚': '‘’',
  '‹': '›',
  '「': '」',
  '『': '』',
  '"': '"',
  "'": "'",
};
/** Nobody nests deeper; bounds the search for a partner. */
const DEEPEST = 8;

/** Where each mark's partner stands, both ways. Offsets in UTF-16 units. */
function pairsIn(text: string): Map<number, number> {
  const partner = new Map<number, number>();
  const open: { at: number; closers: string }[] = [];
  for (const { 0: character, index: at } of text.matchAll(MARK)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    const level = closes(character, before, after)
      ? open.slice(-DEEPEST).findLastIndex(({ closers }) => closers.includes(character))
      : -1;
    if (level >= 0) {
      const { at: start } = open.splice(Math.max(0, open.length - DEEPEST) + level)[0]!;
      partner.set(start, at).set(at, start);
    } else if (opens(character, before, after)) open.push({ at, closers: CLOSERS[character]! });
  }
  return partner;
}

function opens(character: string, before: string, after: string): boolean {
  if (!(character in CLOSERS)) return false;
  return !/["'»]/.test(character) || (/[\s([{“‘«„‚"'—–/]/u.test(before) && /\S/u.test(after));
}

/** An apostrophe within a word closes nothing. */
function closes(character: string, before: string, after: string): boolean {
  if (/["'»«]/.test(character) && /\s/u.test(before)) return character === '»';
  return !/['’]/.test(character) || !/[\p{L}\p{N}]/u.test(after);
}

function withoutOwnMarks(text: string): string {
  const partner = pairsIn(text);
  const last = text.length - 1;
  if (last > 0 && partner.get(0) === last) return text.slice(1, -1).trim();
  const from = /^["“«„「]/u.test(text) && !partner.has(0) ? 1 : 0;
  const to = /["”»」]$/u.test(text) && !partner.has(last) ? last : text.length;
  return text.slice(from, to).trim();
}
