/** White space in a text node, as it is rendered. */

/** Whether there is white space that is more than a space between two words. Looking is cheaper than replacing. */
export function isUneven(content: string): boolean {
  return / {2}|[\n\t\u00a0]/.test(content);
}

/** The text without white space at its ends, any other run of it being one space. */
export function collapse(data: string): string {
  const content = data.trim();
  return isUneven(content) ? content.replace(/\s+/g, ' ') : content;
}

/** Offset into the node's data of the character at `offset` of its collapsed text. */
export function dataOffset(data: string, offset: number): number {
  let at = 0;
  while (isSpace(data, at)) at += 1;
  for (let seen = 0; seen < offset; seen++) {
    at += 1;
    if (isSpace(data, at - 1)) while (isSpace(data, at)) at += 1;
  }
  return at;
}

export function isSpace(data: string, at: number): boolean {
  const unit = data.charCodeAt(at);
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0;
  return (unit < 0x1700 || unit >= 0x2000) && /\s/.test(data.charAt(at));
}
