/**
 * What changed between the saved text of a passage and what the page says now, word by word. White space,
 * typography and Unicode form are no changes.
 */
import { diffArrays } from 'diff';
import { isSameFolded } from './fold-text.ts';
import type { ChangeSign, TextChange } from './text-change.ts';

/** A number with its marks, a word with its apostrophes and hyphens, an ideograph, or any other single sign. */
const TOKENS =
  /\p{N}+(?:[.,:\u2019'/]\p{N}+)*|\.{2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{Cf}\u00ad]+(?:['\u2019][\p{L}\p{M}]+)*|\S/gu;

/** With more words that differ, all of it is one change. */
const MOST_EDITS = 2000;

interface Token {
  text: string;
  /** As it is compared. */
  form: string;
  start: number;
  end: number;
}

const QUOTATION_MARKS = /^["“”„‟«»〝〞＂'‘’‚‛‹›`´「」『』]$/u;

const NEGATIONS = new Set(
  'not,never,no,none,nobody,nothing,neither,nor,nowhere,cannot,without,không,chưa,chẳng,chả,đừng,chớ'.split(
    ',',
  ),
);

const NUMBER_WORDS = new Set(
  (
    'one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,twenty,thirty,forty,fifty,sixty,seventy,' +
    'eighty,ninety,hundred,thousand,million,billion,trillion,half,third,quarter,dozen,twice,double,' +
    'một,hai,ba,bốn,sáu,bảy,tám,chín,mười,mươi,trăm,nghìn,ngàn,triệu,tỷ,tỉ,nửa,rưỡi,chục,đôi'
  ).split(','),
);

/**
 * The changes from `saved` to `found`, in the order of the text; none where they say the same.
 *
 * @param found What the page says, without boxes that stand between its blocks.
 */
export function compareTexts(saved: string, found: string): TextChange[] {
  const before = tokensOf(saved);
  const after = tokensOf(found);
  const changes: TextChange[] = [];
  let i = 0;
  let j = 0;
  let change: { from: number; to: number; foundFrom: number; foundTo: number } | null = null;

  const close = () => {
    if (change === null) return;
    const deleted = before.slice(change.from, change.to);
    const inserted = after.slice(change.foundFrom, change.foundTo);
    const deletedText = textOf(saved, deleted);
    const insertedText = textOf(found, inserted);
    if (!isSameFolded(deletedText, insertedText)) {
      const at = deleted[0]?.start ?? before[change.from]?.start ?? saved.length;
      changes.push({ at, deleted: deletedText, inserted: insertedText, signs: signsOf(deleted, inserted) });
    }
    change = null;
  };

  const parts = diffArrays(before, after, {
    comparator: (a, b) => a.form === b.form,
    maxEditLength: MOST_EDITS,
  });
  if (parts === undefined) return [{ at: 0, deleted: saved, inserted: found, signs: signsOf(before, after) }];
  for (const { added, removed, value } of parts) {
    if (!added && !removed) close();
    else change ??= { from: i, to: i, foundFrom: j, foundTo: j };
    if (!added) i += value.length;
    if (!removed) j += value.length;
    if (change !== null) change = { ...change, to: i, foundTo: j };
  }
  close();
  return changes;
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKENS), ({ 0: token, index }) => ({
    text: token,
    form: formOf(token),
    start: index,
    end: index + token.length,
  }));
}

/** Most tokens hold none of these and are compared as they stand. */
const VARIABLE = /[\p{Cf}\p{M}“”„‟«»〝〞＂‘’‚‛‹›ʼ＇`´‐‑‒–—―−－…]/u;

function formOf(token: string): string {
  if (!VARIABLE.test(token)) return token;
  return token
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[“”„‟«»〝〞＂]/g, '"')
    .replace(/[‘’‚‛‹›ʼ＇`´]/g, "'")
    .replace(/[‐‑‒–—―−－]/g, '-')
    .replace(/^…$/, '...');
}

function textOf(text: string, tokens: readonly Token[]): string {
  return tokens.length === 0 ? '' : text.slice(tokens[0]!.start, tokens.at(-1)!.end);
}

function signsOf(deleted: readonly Token[], inserted: readonly Token[]): ChangeSign[] {
  const differ = (test: (token: Token) => boolean) => {
    const formsOf = (tokens: readonly Token[]) =>
      tokens
        .filter(test)
        .map(({ form }) => form.toLowerCase())
        .sort()
        .join(' ');
    return formsOf(deleted) !== formsOf(inserted);
  };
  const signs: ChangeSign[] = [];
  if (differ(isNumber)) signs.push('number');
  if (negations(deleted) !== negations(inserted)) signs.push('negation');
  if (differ(({ text }) => QUOTATION_MARKS.test(text))) signs.push('quotation');
  return signs;
}

function isNumber({ form }: Token): boolean {
  return /\p{N}/u.test(form) || NUMBER_WORDS.has(form.toLowerCase());
}

function negations(tokens: readonly Token[]): number {
  return tokens.filter(({ form }) => {
    const word = form.toLowerCase();
    return NEGATIONS.has(word) || word.endsWith("n't");
  }).length;
}
