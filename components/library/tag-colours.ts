import type { PageTextKey } from '../../lib/shared/texts.ts';

/** The colours that a tag can be given; each is plain to see on light paper and on dark. */
export const TAG_COLOURS = [
  ['#d1453b', 'tagRed'],
  ['#c06a10', 'tagOrange'],
  ['#8a7d1a', 'tagOlive'],
  ['#2f8f4e', 'tagGreen'],
  ['#0f8b8d', 'tagTeal'],
  ['#3b7dd8', 'tagBlue'],
  ['#8d5fc4', 'tagPurple'],
  ['#c2519a', 'tagPink'],
] as const satisfies readonly (readonly [colour: string, name: PageTextKey])[];
