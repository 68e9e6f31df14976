import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TAG_COLOURS } from '../../../components/library/tag-colours.ts';

const THEME = readFileSync(new URL('../../../components/theme.css', import.meta.url), 'utf8');

const PAPERS = ['paper', 'paper-raised'].flatMap(name => {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(THEME)!;
  return [light!, dark!];
});

/** Source: WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('a colour of tags', () => {
  test.each(TAG_COLOURS)('%s stands out from every paper', colour => {
    for (const paper of PAPERS) expect(contrast(colour, paper), paper).toBeGreaterThanOrEqual(3);
  });
});
