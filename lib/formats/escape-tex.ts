const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Not \{ and \}: BibTeX counts braces before it knows of commands.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Pairs that TeX sets as one character: dashes, quotation marks, the Spanish marks. */
const LIGATURE = /(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)|(?<=[?!])(?=`)/g;

/** `text` for a field of a .bib file, such that TeX sets it as it is. Braces in the result are balanced. */
export function escapeTex(text: string): string {
  return text
    .replace(LIGATURE, '\u0000')
    .replace(/[\\{}~^]/g, character => ESCAPES[character]!)
    .replace(/[%&#_$]/g, '\\$&')
    .replaceAll('\u0000', '{}');
}
