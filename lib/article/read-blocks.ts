/** An element's text as blocks, in reading order. */
import { collapseWhitespace } from '../shared/text.ts';
import type { ArticleBlock, BlockKind } from './article.ts';

/** A block, and how many of its characters are inside links. */
export interface LinkedBlock extends ArticleBlock {
  linkLength: number;
}

const UNREAD =
  'script,style,noscript,template,svg,math,select,textarea,button,iframe,object,canvas,audio,video,[hidden]';

const BOUNDARIES =
  'address,article,aside,blockquote,body,caption,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,' +
  'form,frameset,h1,h2,h3,h4,h5,h6,header,hgroup,hr,html,legend,li,main,menu,nav,ol,p,pre,section,summary,table,tbody,' +
  'td,tfoot,th,thead,tr,ul';

const KINDS: Record<string, BlockKind> = {
  pre: 'preformatted',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quotation',
  li: 'item',
  dt: 'item',
  dd: 'item',
};
const KIND_NAMES = Object.keys(KINDS).join(',');

/** Stands for a `br` until its block is done; white space itself. */
const BREAK = '\u2028';

/** `root`'s text as blocks. `root` is not changed. */
export function readBlocks(root: Element): LinkedBlock[] {
  const blocks: LinkedBlock[] = [];
  let boundary: Element | null = null;
  let text = '';
  let linkLength = 0;
  let isAfterBreak = false;

  const finish = () => {
    const kind = kindOf(boundary);
    const tidy =
      kind === 'preformatted'
        ? text.replaceAll(BREAK, '\n').replace(/^\n|\s+$/g, '')
        : collapseWhitespace(text);
    if (tidy.trim() !== '') blocks.push({ kind, text: tidy, linkLength: Math.min(linkLength, tidy.length) });
    text = '';
    linkLength = 0;
  };

  // Without a filter function, which no longer runs where a page's scripts are off.
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (node !== null) {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data, parentElement } = node as Text;
      const nearest = parentElement?.closest(BOUNDARIES) ?? null;
      if (nearest !== boundary) finish();
      boundary = nearest;
      text += data;
      if (/\S/.test(data)) isAfterBreak = false;
      if (parentElement?.closest('a') != null) linkLength += data.length;
    } else if ((node as Element).matches(UNREAD)) {
      node = nodeAfter(walker);
      continue;
    } else if ((node as Element).localName === 'br') {
      // Two in a row are how old pages part paragraphs.
      if (isAfterBreak && !boundary?.closest('pre')) finish();
      else text += BREAK;
      isAfterBreak = true;
    } else if ((node as Element).matches(BOUNDARIES)) finish();
    node = walker.nextNode();
  }
  finish();
  return blocks;
}

/** Moves past the current node and all that is in it. */
function nodeAfter(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next !== null) return next;
  } while (walker.parentNode() !== null);
  return null;
}

/** A cell is an item where it holds text of its own; old pages lay out whole articles in cells. */
function kindOf(boundary: Element | null): BlockKind {
  if (boundary?.matches('td,th')) return 'item';
  const element = boundary?.closest(KIND_NAMES);
  return element == null ? 'paragraph' : KINDS[element.localName]!;
}
