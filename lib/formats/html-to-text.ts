/** The text of HTML, for reading what other programs keep: markup goes, and never comes back as any. */
import { unescapeEntities } from '../article/unescape-entities.ts';
import { collapseWhitespace } from '../shared/text.ts';

const BLOCK =
  /^(?:address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul)$/;
const CELL = /^t[dh]$/;
/** What their content says is not said to a reader. */
const UNREAD = /^(?:script|style|template|noscript|iframe|svg|head|title)$/;

/** The text, a line for each block, white space collapsed. Nothing of it is lost for want of a closing bracket. */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  let at = 0;
  /** The element that is left out until it ends. */
  let unread: string | null = null;
  const keep = (text: string) => {
    if (unread === null) parts.push(unescapeEntities(text).replace(/\s+/g, ' '));
  };
  while (at < html.length) {
    const tag = nextTag(html, at);
    if (tag === null) break;
    keep(html.slice(at, tag.start));
    at = tag.end;
    if (unread !== null) {
      if (tag.isEnd && tag.name === unread) unread = null;
    } else if (UNREAD.test(tag.name) && !tag.isEnd && !html.startsWith('/>', tag.end - 2)) unread = tag.name;
    else if (BLOCK.test(tag.name)) parts.push('\n');
    else if (CELL.test(tag.name)) parts.push(' ');
  }
  keep(html.slice(at));
  return parts
    .join('')
    .split('\n')
    .map(collapseWhitespace)
    .filter(line => line !== '')
    .join('\n');
}

interface Tag {
  /** In lower case; empty for a comment or a declaration. */
  name: string;
  isEnd: boolean;
  start: number;
  end: number;
}

const TAG_START = /<(?:(\/?)([a-z][^\s/>]*)|!--|[!?])/gi;

/** The next tag or comment; `null` where none is that also ends. */
function nextTag(html: string, from: number): Tag | null {
  TAG_START.lastIndex = from;
  const match = TAG_START.exec(html);
  if (match === null) return null;
  const [opening, slash = '', name = ''] = match;
  const inside = match.index + opening.length;
  const end = opening === '<!--' ? after(html, '-->', inside) : endOfTag(html, inside);
  return end < 0 ? null : { name: name.toLowerCase(), isEnd: slash === '/', start: match.index, end };
}

function after(html: string, text: string, from: number): number {
  const at = html.indexOf(text, from);
  return at < 0 ? -1 : at + text.length;
}

/** A bracket in a quoted value ends nothing. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const unit = html[at]!;
    if (quote !== '') {
      if (unit === quote) quote = '';
    } else if (unit === '>') return at + 1;
    else if ((unit === '"' || unit === "'") && html[at - 1] === '=') quote = unit;
  }
  return -1;
}
