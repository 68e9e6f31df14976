/**
 * Text as it is compared: what a publisher may change without changing a word is folded away. White space,
 * soft hyphens and invisible controls are dropped, Unicode is composed (NFC), and quotation marks and dashes
 * have one form each. Offsets lead back to the text it was made from.
 */

export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, where what it was made from starts and ends in the text before folding. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const DROPPED = 0;

/** What each UTF-16 unit becomes; `DROPPED` where it goes. */
const FORMS = makeForms();

function makeForms(): Uint16Array {
  const forms = new Uint16Array(0x10000).map((_, unit) => unit);
  const become = (form: string, units: Iterable<string>) => {
    for (const unit of units) forms[unit.charCodeAt(0)] = form === '' ? DROPPED : form.charCodeAt(0);
  };
  for (let unit = 0; unit < forms.length; unit++) {
    if (/[\s\p{Cc}\p{Cf}]/u.test(String.fromCharCode(unit))) forms[unit] = DROPPED;
  }
  become('"', '“”„‟«»〝〞＂');
  become("'", '‘’‚‛‹›ʼ＇`´');
  become('-', '‐‑‒–—―−－');
  return forms;
}

/** A character and the marks that combine with it, conjoining jamo included. */
const CLUSTERS = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]+/gu;

/** Folds `text`; linear in its length. */
export function foldText(text: string): FoldedText {
  // Composing never makes more units of a cluster than three times its length.
  const composed = text.normalize('NFC') === text;
  const capacity = composed ? text.length : text.length * 3;
  const units = new Uint16Array(capacity);
  const starts = new Uint32Array(capacity);
  const ends = new Uint32Array(capacity);
  let length = 0;

  const append = (unit: number, start: number, end: number) => {
    const form = FORMS[unit]!;
    if (form === DROPPED) return;
    units[length] = form;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  const appendPlain = (from: number, to: number) => {
    for (let at = from; at < to; at++) append(text.charCodeAt(at), at, at + 1);
  };

  let from = 0;
  if (!composed) {
    for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
      appendPlain(from, index);
      from = index + cluster.length;
      const form = cluster.normalize('NFC');
      for (let i = 0; i < form.length; i++) append(form.charCodeAt(i), index, from);
    }
  }
  appendPlain(from, text.length);
  return {
    text: new TextDecoder('utf-16le').decode(units.subarray(0, length)),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}
