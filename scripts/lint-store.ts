/**
 * Lints the Firefox build as its store does, after `wxt build -b firefox`. Fails at anything but the warnings known
 * from libraries. The linter is large and wanted only before a release, so that npx fetches it then.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LINTER = 'web-ext@10.7.0';

/** Of the linter's report, what is used here. Lines and columns count from 1. */
export interface LintReport {
  errors: LintMessage[];
  warnings: LintMessage[];
  notices: LintMessage[];
}

export interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** Assignments to `innerHTML` that the store warns of wherever these libraries are used. */
const KNOWN = [
  // Preact: `dangerouslySetInnerHTML`, which the extension never uses.
  /^\w+\.innerHTML=\w+\.__html\b/,
  // Readability, on a copy of the page that is never shown: another attempt begins anew …
  /^\w+\.innerHTML=\w+,this\._attempts\.push\(/,
  // … and an image is taken out of a `noscript`.
  /^(\w+)\.innerHTML=\w+\.innerHTML;var \w+=\w+\.previousElementSibling\b/,
];

/** What in a report is not known. @param read Gives the text of one of the extension's files. */
export function unknownFaults(report: LintReport, read: (file: string) => string): LintMessage[] {
  const isKnown = ({ code, file, line, column }: LintMessage) => {
    if (code !== 'UNSAFE_VAR_ASSIGNMENT' || file === undefined) return false;
    const source = read(file).split('\n')[line! - 1] ?? '';
    return KNOWN.some(pattern => pattern.test(source.slice(column! - 1)));
  };
  return [...report.errors, ...report.notices, ...report.warnings.filter(warning => !isKnown(warning))];
}

function lint(folder: string): LintReport {
  const { stdout, error } = spawnSync(
    'npx',
    ['--yes', LINTER, 'lint', '--source-dir', folder, '--output', 'json'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (error !== undefined) throw error;
  return JSON.parse(stdout) as LintReport;
}

function main(folder: string): void {
  const report = lint(folder);
  const faults = unknownFaults(report, file => readFileSync(join(folder, file), 'utf8'));
  for (const { code, message, file = '', line = 0 } of faults)
    console.error(`${file}:${line}: ${code}: ${message}`);
  if (faults.length > 0) process.exit(1);
  console.log(`No fault, but ${report.warnings.length} warnings of known places in Preact and Readability.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  main(process.argv[2] ?? '.output/firefox-mv3');
