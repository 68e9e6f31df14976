/**
 * Keeps spreadsheets from running a text as a formula: before each place where one could begin stands an apostrophe.
 * Not only at the start: a spreadsheet that expects another separator, as in most of Europe and in Viet Nam, cuts a
 * quoted text at its semicolons, tabs and line breaks. Source: https://owasp.org/www-community/attacks/CSV_Injection
 */

/** With their full-width forms, which some spreadsheets take for the same. */
const FORMULA = '[=+\\-@＝＋－＠]';
const CUT = ';\\t\\r\\n';

const OPEN = new RegExp(`^(?='*[\\t\\r\\n])|(?<=^|[${CUT}])(?='*${FORMULA})`, 'g');
const GUARDED = new RegExp(`^'(?='*[\\t\\r\\n])|(?<=^|[${CUT}])'(?='*${FORMULA})`, 'g');

/** The text of a cell as it may stand in a table. `unguardCell` gives back the same text, whatever it was. */
export function guardCell(text: string): string {
  return text.replace(OPEN, "'");
}

export function unguardCell(text: string): string {
  return text.replace(GUARDED, '');
}
