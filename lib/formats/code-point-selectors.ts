/**
 * Our selectors as the W3C has them. Its `TextPositionSelector` counts code points, ours UTF-16 units of a rendered
 * page whose text is not kept, so the start can only be converted as far as the text before it is known.
 * Source: https://www.w3.org/TR/annotation-model/#text-position-selector
 */
import { inCodePoints } from '../anchoring/code-points.ts';
import type { QuotedPassage, TargetSelectors } from '../anchoring/selectors.ts';
import type { Data } from './json-data.ts';

/**
 * The length is exact. The start is, where each character beyond the basic plane before the passage stands in
 * `savedText`; each one elsewhere, such as an emoji in a menu, makes it greater by one. The units stay beside it,
 * in terms of our own.
 *
 * @param savedText What is kept of the article's text; empty where nothing is.
 */
export function toCodePoints([quote, { start, end }]: TargetSelectors, savedText: string): Data[] {
  const before = textBefore(quote, savedText);
  const first = Math.max(0, start - (before.length - countCodePoints(before)));
  return [
    { ...quote },
    {
      type: 'TextPositionSelector',
      start: first,
      end: first + countCodePoints(quote.exact),
      'otr:startUnit': start,
      'otr:endUnit': end,
    },
  ];
}

/** What is known to stand before a passage: the saved text where it is in there once, else what was stored with it. */
function textBefore({ exact, prefix }: QuotedPassage, savedText: string): string {
  for (const context of [prefix, '']) {
    const at = savedText.indexOf(context + exact);
    if (at >= 0 && at === savedText.lastIndexOf(context + exact)) {
      const text = savedText.slice(0, at + context.length);
      return text.length < prefix.length ? prefix : text;
    }
  }
  return prefix;
}

function countCodePoints(text: string): number {
  return inCodePoints(text, { start: 0, end: text.length }).end;
}
