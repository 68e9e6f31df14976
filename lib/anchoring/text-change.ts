/** A difference between the saved text of a passage and what the page says now. Made by `compare-texts.ts`. */

/** What makes a change one that a reader of political news must see. */
export type ChangeSign = 'number' | 'negation' | 'quotation';

export interface TextChange {
  /** Where it stands in the saved text, in UTF-16 units. */
  at: number;
  /** What the saved text says from there on; empty where words were only put in. */
  deleted: string;
  /** What the page says in its place; empty where words were only taken out. */
  inserted: string;
  /** A number differs, a negation came or went, a quotation mark came, went or moved. */
  signs: ChangeSign[];
}
