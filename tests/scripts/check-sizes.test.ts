import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSizes, isWithin } from '../../scripts/check-sizes.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sizes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function build(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Text that does not get smaller: `bytes` of it stay at least three quarters of that when gzipped. */
function noise(bytes: number): string {
  let state = 1;
  return Array.from({ length: bytes }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(33 + ((state >>> 24) % 90));
  }).join('');
}

const EXTENSION = {
  'content-scripts/annotator.js': '1',
  'content-scripts/reader.js': '1',
  'popup.html':
    '<script type="module" crossorigin src="/chunks/popup-1.js"></script><link rel="modulepreload" href="/chunks/texts-2.js"><link rel="stylesheet" href="/assets/a.css">',
  'chunks/popup-1.js':
    'import{a as b,c}from"./store-3.js";import"./polyfill-4.js";const d=()=>import("./lazy-5.js");',
  'chunks/texts-2.js': '1',
  'chunks/store-3.js': 'export*from"./deep-6.js";',
  'chunks/polyfill-4.js': '1',
  'chunks/lazy-5.js': '1',
  'chunks/deep-6.js': 'import{a}from"./store-3.js";',
  'chunks/en-7.js': '1',
  'chunks/vi-8.js': '12',
};

describe('checkSizes', () => {
  it('follows what the popup loads at once, with the texts of one language, and nothing else', () => {
    build(EXTENSION);
    const popup = checkSizes(folder).at(-1);
    expect(popup?.files.sort()).toEqual([
      'chunks/deep-6.js',
      'chunks/polyfill-4.js',
      'chunks/popup-1.js',
      'chunks/store-3.js',
      'chunks/texts-2.js',
      'chunks/vi-8.js',
    ]);
    expect(checkSizes(folder).every(isWithin)).toBe(true);
  });

  const BROKEN: [name: string, files: Record<string, string>, failed: string][] = [
    ['a content script too large', { 'content-scripts/annotator.js': noise(50_000) }, 'content script'],
    ['a reader too large', { 'content-scripts/reader.js': noise(50_000) }, 'reader script'],
    ['a popup too large', { 'chunks/deep-6.js': noise(100_000) }, 'popup JavaScript'],
    ['a popup without scripts', { 'popup.html': '<p>' }, 'popup JavaScript'],
    ['a chunk that is not there', { 'chunks/popup-1.js': 'import"./gone-7.js";' }, 'popup JavaScript'],
  ];

  it.each(BROKEN)('fails on %s', (_, files, failed) => {
    build({ ...EXTENSION, ...files });
    const names = checkSizes(folder)
      .filter(check => !isWithin(check))
      .map(({ name }) => name);
    expect(names).toEqual([failed]);
  });

  it('fails where nothing was built', () => {
    expect(checkSizes(folder).some(isWithin)).toBe(false);
  });
});
