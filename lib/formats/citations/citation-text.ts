/** A citation as runs of text, so that who shows or copies it decides how italics look. */

export interface CitationRun {
  text: string;
  isItalic: boolean;
}

/** No run is empty, and no two neighbours are alike. */
export type CitationText = CitationRun[];

/** Joins texts (upright) and runs, in their order. */
export function runsOf(...parts: readonly (string | CitationText)[]): CitationText {
  const runs: CitationText = [];
  for (const run of parts.flatMap(part => (typeof part === 'string' ? upright(part) : part))) {
    const last = runs.at(-1);
    if (last?.isItalic === run.isItalic) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') runs.push(run);
  }
  return runs;
}

export function italic(text: string): CitationText {
  return [{ text, isItalic: true }];
}

export function plainText(runs: CitationText): string {
  return runs.map(({ text }) => text).join('');
}

/** Each part as a sentence, one space between two; a part without text is left out. */
export function sentences(...parts: readonly (string | CitationText)[]): CitationText {
  const closed = parts.map(part => closeSentence(runsOf(part))).filter(part => part.length > 0);
  return runsOf(...closed.flatMap((part, at) => (at === 0 ? [part] : [' ', part])));
}

/** The parts that have text, with `, ` between two. */
export function listed(...parts: readonly (string | CitationText)[]): CitationText {
  const filled = parts.map(part => runsOf(part)).filter(part => part.length > 0);
  return runsOf(...filled.flatMap((part, at) => (at === 0 ? [part] : [', ', part])));
}

/**
 * `text` with a full stop or a comma after it, as American styles set them: inside closing quotation marks. A full
 * stop is left out after another end of a sentence; a comma is not (The Chicago Manual of Style, 17th ed., 6.125).
 */
export function withMark(text: string, mark: '.' | ','): string {
  const [, body = '', marks = ''] = /^(.*?)(["”'’»]*)$/su.exec(text)!;
  // An apostrophe at the end is no closing mark: "Strike for the workers’".
  const [inside, outside] = hasOpening(body, marks) ? [body, marks] : [text, ''];
  if (mark === '.') return /[.?!…。？！]$/u.test(inside) ? text : `${inside}.${outside}`;
  // That of a sentence gives way; a short word's may be that of an abbreviation.
  return `${inside.replace(/(\p{L}{4})\.$/u, '$1')},${outside}`;
}

function closeSentence(runs: CitationText): CitationText {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  if (!last.isItalic) return runsOf(runs.slice(0, -1), withMark(last.text, '.'));
  return /[.?!…。？！]$/u.test(last.text) ? runs : runsOf(runs, '.');
}

function upright(text: string): CitationText {
  return [{ text, isItalic: false }];
}

const OPENING: Record<string, RegExp> = {
  '”': /[“„]/u,
  '’': /‘/u,
  '»': /«/u,
  '"': /"/u,
  "'": /(?:^|[\s“"])'/u,
};

function hasOpening(body: string, marks: string): boolean {
  return [...marks].every(mark => OPENING[mark]!.test(body));
}
