/** A difference as it is shown: the saved text with what went and what came, and what of it matters most. */
import type { ChangeSign, TextChange } from '../anchoring/text-change.ts';
import { endOfHead, startOfTail } from './excerpt.ts';

export interface DifferencePart {
  /** `cut` stands for unchanged words that are left out. */
  kind: 'same' | 'cut' | 'deleted' | 'inserted';
  text: string;
  /** Those of the change that it belongs to. */
  signs: readonly ChangeSign[];
}

/** What a reader of political news must not miss. */
export type Alert = 'number' | 'negation-dropped' | 'negation-added' | 'negation' | 'quotation';

/** A longer run of unchanged words is cut; this much of it stays beside a change. In UTF-16 units. */
const LONGEST_RUN = 120;
const KEPT_OF_RUN = 48;

const CLOSING = /^[.,;:!?…)\]}»”’"']/u;
const OPENING = /[([{«“‘"'\s]$/u;
/** Written without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The parts of `saved`, and of what the page has instead, in the order of the text. Where there are no changes,
 * or they are of another text, all of `saved` gives way to all of `found`.
 */
export function differenceParts(
  saved: string,
  found: string,
  changes: readonly TextChange[],
): DifferencePart[] {
  if (changes.length === 0 || !areOf(saved, changes)) {
    return [
      { kind: 'deleted', text: saved, signs: [] },
      { kind: 'same', text: ' ', signs: [] },
      { kind: 'inserted', text: found, signs: [] },
    ];
  }
  const parts: DifferencePart[] = [];
  let done = 0;
  for (const { at, deleted, inserted, signs } of changes) {
    const between = saved.slice(done, at);
    // A comma that came stands at the word before it, not at the one after.
    const same = deleted === '' && CLOSING.test(inserted) ? between.trimEnd() : between;
    parts.push(...unchanged(same, parts.length > 0, true));
    if (deleted !== '') parts.push({ kind: 'deleted', text: deleted, signs });
    if (inserted !== '') {
      const before =
        deleted === ''
          ? gap(saved.slice(0, done + same.length), inserted)
          : isUnspaced(deleted, inserted)
            ? ''
            : ' ';
      if (parts.length > 0) parts.push(...unchanged(before, true, true));
      parts.push({ kind: 'inserted', text: inserted, signs });
    }
    done += same.length + deleted.length;
    if (deleted === '') parts.push(...unchanged(gap(inserted, saved.slice(done)), true, true));
  }
  parts.push(...unchanged(saved.slice(done), true, false));
  return parts;
}

/** What the changes are about, each once, the gravest first. */
export function alertsOf(changes: readonly TextChange[]): Alert[] {
  const alerts = new Set<Alert>();
  for (const { signs } of changes) if (signs.includes('number')) alerts.add('number');
  for (const { signs, deleted, inserted } of changes) {
    if (!signs.includes('negation')) continue;
    alerts.add(inserted === '' ? 'negation-dropped' : deleted === '' ? 'negation-added' : 'negation');
  }
  for (const { signs } of changes) if (signs.includes('quotation')) alerts.add('quotation');
  return [...alerts];
}

/** The change that says most: the first that has a sign, else the first. */
export function leadingChange(changes: readonly TextChange[]): TextChange | undefined {
  return changes.find(({ signs }) => signs.length > 0) ?? changes[0];
}

function areOf(saved: string, changes: readonly TextChange[]): boolean {
  let done = 0;
  return changes.every(({ at, deleted }) => {
    const fits = at >= done && at <= saved.length && saved.startsWith(deleted, at);
    done = at + deleted.length;
    return fits;
  });
}

/** The space that belongs between two pieces of text, neither of which has it. */
function gap(before: string, after: string): string {
  const isTight =
    before === '' ||
    after === '' ||
    OPENING.test(before) ||
    CLOSING.test(after) ||
    /^\s/u.test(after) ||
    isUnspaced(before, after);
  return isTight ? '' : ' ';
}

function isUnspaced(before: string, after: string): boolean {
  return UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1));
}

/** A run of unchanged text, cut in the middle of a long passage; with changes before it, after it, or both. */
function unchanged(text: string, hasBefore: boolean, hasAfter: boolean): DifferencePart[] {
  if (text === '') return [];
  if (text.length <= LONGEST_RUN) return [{ kind: 'same', text, signs: [] }];
  const head = hasBefore ? text.slice(0, endOfHead(text, KEPT_OF_RUN)) : '';
  const tail = hasAfter ? text.slice(startOfTail(text, text.length - KEPT_OF_RUN)) : '';
  const parts: DifferencePart[] = [
    { kind: 'same', text: head, signs: [] },
    { kind: 'cut', text: '…', signs: [] },
    { kind: 'same', text: tail, signs: [] },
  ];
  return parts.filter(part => part.text !== '');
}
