/** Holds what is shipped to its budget of gzipped bytes. Run as a script, after a build, it prints a table. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { TEXT_LANGUAGES } from '../lib/shared/texts.ts';

/** A kilobyte is 1000 bytes. */
const KILOBYTE = 1000;

export interface SizeCheck {
  name: string;
  /** Relative to the built extension; those that are missing too. */
  files: string[];
  missing: string[];
  /** Gzipped, each file on its own. */
  bytes: number;
  budget: number;
}

/** The sizes of the content scripts and of the popup's scripts. @param folder The built extension. */
export function checkSizes(folder: string): SizeCheck[] {
  return [
    measure('content script', folder, ['content-scripts/annotator.js'], 32 * KILOBYTE),
    measure('reader script', folder, ['content-scripts/reader.js'], 32 * KILOBYTE),
    measure('popup JavaScript', folder, scriptsOf(folder, 'popup.html'), 70 * KILOBYTE),
  ];
}

/** Whether everything was there and within its budget. */
export function isWithin({ missing, bytes, budget }: SizeCheck): boolean {
  return missing.length === 0 && bytes <= budget;
}

function measure(name: string, folder: string, files: string[], budget: number): SizeCheck {
  const missing = files.filter(file => !existsSync(join(folder, file)));
  const sizes = files
    .filter(file => !missing.includes(file))
    .map(file => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
  return { name, files, missing, bytes: sizes.reduce((sum, size) => sum + size, 0), budget };
}

/**
 * Every script that a page loads before it can do anything: those it names, what they import statically, and the texts
 * of one language, the largest.
 */
function scriptsOf(folder: string, page: string): string[] {
  if (!existsSync(join(folder, page))) return [page];
  const html = readFileSync(join(folder, page), 'utf8');
  const named = Array.from(
    html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js)"/g),
    match => match[1]!,
  );
  if (named.length === 0) return [`${page}: a script in it`];
  const files = new Set(named.map(address => posix.join(posix.dirname(page), address).replace(/^\//, '')));
  for (const file of files) {
    if (!existsSync(join(folder, file))) continue;
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, path] of source.matchAll(
      /\b(?:import|export)(?:[\w$\s*,{}]*?from)?\s*["'](\.{1,2}\/[^"']+\.js)["']/g,
    )) {
      files.add(posix.join(posix.dirname(file), path!));
    }
  }
  return [...files, ...largestTexts(folder)];
}

function largestTexts(folder: string): string[] {
  const size = (file: string) => statSync(join(folder, file)).size;
  return TEXT_LANGUAGES.flatMap(language => globSync(`chunks/${language}-*.js`, { cwd: folder }))
    .sort((a, b) => size(b) - size(a))
    .slice(0, 1);
}

function main(folder: string): void {
  const checks = checkSizes(folder);
  const kilobytes = (bytes: number) => `${(bytes / KILOBYTE).toFixed(1)} kB`;
  for (const check of checks) {
    const verdict = isWithin(check)
      ? 'ok'
      : check.missing.length > 0
        ? `missing: ${check.missing.join(', ')}`
        : 'too large';
    const sizes = `${kilobytes(check.bytes).padStart(9)} of ${kilobytes(check.budget).padStart(8)}`;
    console.log(`${check.name.padEnd(18)} ${sizes}  ${verdict}`);
  }
  if (!checks.every(isWithin)) process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  main(process.argv[2] ?? '.output/chrome-mv3');
