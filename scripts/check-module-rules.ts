/** Fails where a module imports or uses what its folder may not. Run as a script, it checks this project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { blankTexts, type Import, lineAt, readImports } from './read-imports.ts';

export interface Violation {
  /** Relative to the project's root, with slashes. */
  file: string;
  line: number;
  rule: string;
  /** What broke the rule: an import, a word, a chain of modules. */
  found: string;
}

interface Module {
  path: string;
  source: string;
  /** The source without comments and texts. */
  code: string;
  imports: (Import & { target: string })[];
}

interface Rule {
  name: string;
  /** The modules that it binds. */
  files: RegExp;
}

/** `files` import nothing that matches: a path from the root, or a package as written. */
interface ImportRule extends Rule {
  imports: RegExp;
}

/** None of these words stands in the code of `files`. */
interface WordRule extends Rule {
  words: RegExp;
}

const IMPORT_RULES: readonly ImportRule[] = [
  {
    name: 'lib never imports components or entrypoints',
    files: /^lib\//,
    imports: /^(?:components|entrypoints)\//,
  },
  { name: 'components never import entrypoints', files: /^components\//, imports: /^entrypoints\// },
  {
    name: 'what is shipped never imports scripts or tests',
    files: /^(?:entrypoints|components|lib)\//,
    imports: /^(?:scripts|tests)\//,
  },
  { name: 'shared imports nothing else of lib', files: /^lib\/shared\//, imports: /^lib\/(?!shared\/)/ },
  { name: 'preact is never in lib', files: /^lib\//, imports: /^(?:@preact\/|preact(?:$|\/))/ },
  {
    name: 'dexie is in lib/store and the live-query hook only',
    files: /^(?!lib\/store\/|components\/use-live-query\.ts$)/,
    imports: /^dexie(?:$|[/-])/,
  },
  {
    name: '@mozilla/readability is in lib/article only',
    files: /^(?!lib\/article\/)/,
    imports: /^@mozilla\/readability(?:$|\/)/,
  },
  {
    name: 'wxt/browser is in entrypoints, lib/messaging and lib/store/settings only',
    files: /^(?!entrypoints\/|lib\/messaging\/|lib\/store\/settings)/,
    imports: /^(?:wxt\/browser(?:$|\/)|@wxt-dev\/browser$|webextension-polyfill$)/,
  },
  { name: 'an import is written out, with its extension', files: /^/, imports: /^\.|^$|^(?:@|~)+\// },
];

const WORD_RULES: readonly WordRule[] = [
  {
    name: 'no DOM global in the pure parts',
    files: /^lib\/(?:shared|statistics|annotations|charts|formats)\/|^lib\/anchoring\/match-quote\.ts$/,
    words:
      /(?<![\w$.])(?:document|window|navigator|localStorage|sessionStorage|location|DOMParser|XMLSerializer|NodeFilter|Node|Element|Document|Range|Selection|HTML\w*Element|MutationObserver|requestAnimationFrame|getComputedStyle)(?![\w$])/,
  },
  {
    name: 'no text becomes markup or code',
    files: /^/,
    words:
      /(?<![\w$])(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|document\s*\.\s*write(?:ln)?|(?<!\.)eval|new\s+Function)(?![\w$])/,
  },
];

const BARREL: Rule = {
  name: 'no barrel files',
  files: /^(?!entrypoints\/[^/]+\/index\.).*(?:^|\/)index\.tsx?$/,
};
const ENTRYPOINT: Rule = { name: 'entrypoints never import each other', files: /^entrypoints\// };
const ANNOTATOR: Rule = { name: 'the annotator never reaches lib/store', files: /^entrypoints\/annotator/ };
const STORE = /^lib\/store\//;
const COMPUTED: Rule = { name: 'no import of a computed path', files: /^/ };

/**
 * Every break of a rule, in the order of the files.
 *
 * @param files The sources by path from the project's root. None at all is an error: it would prove nothing.
 */
export function checkModuleRules(files: ReadonlyMap<string, string>): Violation[] {
  if (files.size === 0) throw new Error('No modules to check');
  const modules = new Map([...files].map(([path, source]) => [path, readModule(path, source)]));
  return [...modules.values()].flatMap(module => [
    ...checkImports(module),
    ...checkWords(module),
    ...checkPlace(module),
    ...checkReach(module, modules),
  ]);
}

function readModule(path: string, source: string): Module {
  const imports = readImports(source).map(item => ({
    ...item,
    target: targetOf(path, item.specifier ?? ''),
  }));
  return { path, source, code: blankTexts(source), imports };
}

/** A path from the root, or a package as written; a relative path without an extension stays as written. */
function targetOf(path: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  if (!/^\.\.?\//.test(bare)) return bare;
  return /\.[a-z]+$/.test(bare) ? posix.join(posix.dirname(path), bare) : bare;
}

function checkImports({ path, imports }: Module): Violation[] {
  return imports.flatMap(({ specifier, target, line }) => {
    if (specifier === null) return [{ file: path, line, rule: COMPUTED.name, found: 'import(…)' }];
    const broken = IMPORT_RULES.filter(rule => rule.files.test(path) && rule.imports.test(target));
    const names = broken.map(({ name }) => name);
    const isForeign = ENTRYPOINT.files.test(target) && entrypointOf(target) !== entrypointOf(path);
    if (isForeign && ENTRYPOINT.files.test(path)) names.push(ENTRYPOINT.name);
    return names.map(rule => ({ file: path, line, rule, found: specifier }));
  });
}

/** `popup` of `entrypoints/popup/main.tsx`, `background` of `entrypoints/background.ts`. */
function entrypointOf(path: string): string | undefined {
  return path.split(/[/.]/)[1];
}

function checkWords({ path, source, code }: Module): Violation[] {
  return WORD_RULES.filter(({ files }) => files.test(path)).flatMap(({ name, words }) =>
    Array.from(code.matchAll(new RegExp(words, 'g')), match => ({
      file: path,
      line: lineAt(source, match.index),
      rule: name,
      found: match[0],
    })),
  );
}

function checkPlace({ path }: Module): Violation[] {
  return BARREL.files.test(path) ? [{ file: path, line: 1, rule: BARREL.name, found: path }] : [];
}

/** Types are left out: nothing of them is in what the page gets. */
function checkReach(module: Module, modules: ReadonlyMap<string, Module>): Violation[] {
  if (!ANNOTATOR.files.test(module.path)) return [];
  const cameFrom = new Map<string, string>();
  const queue = [module.path];
  for (const path of queue) {
    for (const { target, typeOnly } of modules.get(path)?.imports ?? []) {
      if (typeOnly || cameFrom.has(target) || target === module.path) continue;
      cameFrom.set(target, path);
      if (STORE.test(target)) {
        const found = chainTo(target, cameFrom).join(' → ');
        return [{ file: module.path, line: 1, rule: ANNOTATOR.name, found }];
      }
      queue.push(target);
    }
  }
  return [];
}

function chainTo(path: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(path);
  return before === undefined ? [path] : [...chainTo(before, cameFrom), path];
}

const FOLDERS = ['entrypoints', 'components', 'lib', 'scripts'];

function readProject(): Map<string, string> {
  const paths = FOLDERS.filter(folder => existsSync(folder)).flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name =>
      posix.join(folder, name.replaceAll('\\', '/')),
    ),
  );
  return new Map(
    paths
      .filter(path => /\.tsx?$/.test(path))
      .sort()
      .map(path => [path, readFileSync(path, 'utf8')]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = readProject();
  const violations = checkModuleRules(files);
  for (const { file, line, rule, found } of violations) console.error(`${file}:${line}: ${rule}: ${found}`);
  if (violations.length > 0) process.exit(1);
  console.log(`${files.size} modules keep the module rules.`);
}
