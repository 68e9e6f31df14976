import { describe, expect, it } from 'vitest';
import { checkModuleRules } from '../../scripts/check-module-rules.ts';

type Files = Record<string, string>;

const check = (files: Files) => checkModuleRules(new Map(Object.entries(files)));
const rulesBroken = (files: Files) => check(files).map(({ rule }) => rule);

const LIB = 'lib never imports components or entrypoints';
const WXT = 'wxt/browser is in entrypoints, lib/messaging and lib/store/settings only';
const DEXIE = 'dexie is in lib/store and the live-query hook only';
const DOM = 'no DOM global in the pure parts';
const MARKUP = 'no text becomes markup or code';
const WRITTEN_OUT = 'an import is written out, with its extension';
const ENTRYPOINTS = 'entrypoints never import each other';
const SHIPPED = 'what is shipped never imports scripts or tests';

const BROKEN: [name: string, path: string, source: string, rule: string][] = [
  ['lib imports a component', 'lib/store/a.ts', "import '../../components/A.tsx';", LIB],
  [
    'lib imports a type of an entrypoint',
    'lib/a/b.ts',
    "import type { A } from '../../entrypoints/background.ts';",
    LIB,
  ],
  [
    'a component imports an entrypoint',
    'components/A.tsx',
    "import '../entrypoints/popup/main.tsx';",
    'components never import entrypoints',
  ],
  ['an entrypoint imports another', 'entrypoints/popup/main.tsx', "import '../background.ts';", ENTRYPOINTS],
  [
    'an entrypoint imports from the folder of another',
    'entrypoints/popup/main.tsx',
    "export * from '../library/main.tsx';",
    ENTRYPOINTS,
  ],
  ['lib imports a script', 'lib/formats/a.ts', "import '../../scripts/json-schema.ts';", SHIPPED],
  ['an entrypoint imports a test', 'entrypoints/background.ts', "import '../tests/support/a.ts';", SHIPPED],
  [
    'shared imports another folder of lib',
    'lib/shared/a.ts',
    "import '../article/article.ts';",
    'shared imports nothing else of lib',
  ],
  ['lib imports preact', 'lib/highlighting/a.ts', "import { h } from 'preact';", 'preact is never in lib'],
  [
    'lib imports a hook of preact',
    'lib/highlighting/a.ts',
    "import 'preact/hooks';",
    'preact is never in lib',
  ],
  ['a component imports dexie', 'components/A.tsx', "import { liveQuery } from 'dexie';", DEXIE],
  ['the annotations import dexie', 'lib/annotations/a.ts', "import Dexie from 'dexie';", DEXIE],
  [
    'a component imports Readability',
    'components/A.tsx',
    "import '@mozilla/readability';",
    '@mozilla/readability is in lib/article only',
  ],
  ['a component imports the browser', 'components/A.tsx', "import { browser } from 'wxt/browser';", WXT],
  ['the store imports the browser', 'lib/store/database.ts', "import { browser } from 'wxt/browser';", WXT],
  ['an import without an extension', 'lib/a/b.ts', "import './c';", WRITTEN_OUT],
  ['an import by alias', 'lib/a/b.ts', "import '@/lib/a/c.ts';", WRITTEN_OUT],
  ['a computed import', 'lib/a/b.ts', 'import(name);', 'no import of a computed path'],
  ['document in the formats', 'lib/formats/a.ts', 'document.title', DOM],
  ['window in shared', 'lib/shared/a.ts', 'const w = window;', DOM],
  ['navigator in the statistics', 'lib/statistics/a.ts', 'navigator.language', DOM],
  ['DOMParser in the annotations', 'lib/annotations/a.ts', 'new DOMParser()', DOM],
  ['an element type in the string matcher', 'lib/anchoring/match-quote.ts', 'let a: HTMLElement;', DOM],
  ['NodeFilter in the formats', 'lib/formats/a.ts', 'NodeFilter.SHOW_TEXT', DOM],
  ['innerHTML', 'components/A.tsx', 'a.innerHTML = b;', MARKUP],
  ['dangerouslySetInnerHTML', 'components/A.tsx', '<p dangerouslySetInnerHTML={a} />', MARKUP],
  ['insertAdjacentHTML', 'lib/highlighting/a.ts', "a.insertAdjacentHTML('beforeend', b)", MARKUP],
  ['document.write', 'entrypoints/background.ts', 'document.write(a)', MARKUP],
  ['eval', 'scripts/a.ts', 'eval(a)', MARKUP],
  ['a function from text', 'scripts/a.ts', 'new Function(a)', MARKUP],
  ['a barrel', 'lib/article/index.ts', "export * from './article.ts';", 'no barrel files'],
  [
    'the annotator imports the store',
    'entrypoints/annotator.content/index.ts',
    "import '../../lib/store/database.ts';",
    'the annotator never reaches lib/store',
  ],
];

const KEPT: [name: string, path: string, source: string][] = [
  ['dexie in the store', 'lib/store/database.ts', "import { Dexie } from 'dexie';"],
  ['dexie in the live-query hook', 'components/use-live-query.ts', "import { liveQuery } from 'dexie';"],
  [
    'Readability in the article',
    'lib/article/extract-article.ts',
    "import { Readability } from '@mozilla/readability';",
  ],
  ['the browser in the messaging', 'lib/messaging/rpc.ts', "import { browser } from 'wxt/browser';"],
  ['the browser in the settings', 'lib/store/settings.ts', "import { browser } from 'wxt/browser';"],
  ['preact in a component', 'components/A.tsx', "import { h } from 'preact';"],
  [
    'an entrypoint of several modules',
    'entrypoints/popup/main.tsx',
    "import './start.ts';\nimport '../../lib/a/b.ts';",
  ],
  ['the index of an entrypoint', 'entrypoints/annotator.content/index.ts', 'export default 1;'],
  [
    'a text of another language in shared',
    'lib/shared/texts.ts',
    "import en from '../../locales/en.json' with { type: 'json' };",
  ],
  [
    'the DOM where it belongs',
    'lib/anchoring/text-index.ts',
    'document.createTreeWalker(a, NodeFilter.SHOW_TEXT)',
  ],
  ['a DOM word in a comment or text', 'lib/formats/a.ts', "// the document\nconst a = 'window';"],
  ['a DOM word as a property', 'lib/formats/a.ts', 'a.document'],
  ['markup words in a text', 'scripts/a.ts', "const words = ['innerHTML', 'eval'];"],
  ['a method named eval', 'scripts/a.ts', 'page.$eval(a); page.eval(a);'],
];

describe('checkModuleRules', () => {
  it.each(BROKEN)('finds that %s', (_, path, source, rule) => {
    expect(rulesBroken({ [path]: source })).toContain(rule);
  });

  it.each(KEPT)('allows %s', (_, path, source) => {
    expect(check({ [path]: source })).toEqual([]);
  });

  it('follows the annotator to the store, and names the way', () => {
    const files = {
      'entrypoints/annotator.content/index.ts': "import './start.ts';",
      'entrypoints/annotator.content/start.ts': "const a = () => import('../../lib/messaging/rpc.ts');",
      'lib/messaging/rpc.ts': "export { a } from '../store/database.ts';",
      'lib/store/database.ts': 'export const a = 1;',
    };
    expect(check(files)[0]?.found).toBe(Object.keys(files).join(' → '));
  });

  it('lets the annotator know a type of the store, and ends where modules import each other', () => {
    const files = {
      'entrypoints/annotator.content/index.ts': "import '../../lib/messaging/rpc.ts';",
      'lib/messaging/rpc.ts': "import type { A } from '../store/database.ts';\nimport './remotes.ts';",
      'lib/messaging/remotes.ts': "import './rpc.ts';",
    };
    expect(check(files)).toEqual([]);
  });

  it('says where', () => {
    const source = "import { a } from './a.ts';\n\nimport { h } from 'preact';\n";
    expect(check({ 'lib/article/b.ts': source })).toEqual([
      { file: 'lib/article/b.ts', line: 3, rule: 'preact is never in lib', found: 'preact' },
    ]);
  });

  it('fails when there is nothing to check', () => {
    expect(() => checkModuleRules(new Map())).toThrow('No modules');
  });
});
