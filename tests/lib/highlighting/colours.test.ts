import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COLOURS } from '../../../lib/highlighting/colours.ts';
import { COLOUR_SETS } from '../../../lib/shared/settings.ts';

/** Relative luminance. Source: WCAG 2.2, definitions. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('high contrast', () => {
  const colours = Object.entries(COLOURS['high-contrast']);
  test.each(colours)('%s stands out from white and from black', (_kind, colour) => {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, '#000000')).toBeGreaterThanOrEqual(4.5);
  });
});

test.each(COLOUR_SETS)('the style sheet of the pages has the %s colours', set => {
  const css = readFileSync('components/theme.css', 'utf8');
  const rule = new RegExp(`\\[data-colours="${set}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const declared = Array.from(rule.matchAll(/--(\w+): (#\w+);/g), ([, kind, colour]) => [kind, colour]);
  expect(Object.fromEntries(declared)).toEqual(COLOURS[set]);
});
