import { expect, test } from 'vitest';
import { type LintMessage, type LintReport, unknownFaults } from '../../scripts/lint-store.ts';

const FILES: Record<string, string> = {
  'chunks/preact.js': 'first line\nd||(t.innerHTML=p.__html),n()',
  'content-scripts/reader.js':
    'e.innerHTML=r,this._attempts.push({});n.innerHTML=t.innerHTML;var r=t.previousElementSibling;',
  'popup.js': 'list.innerHTML=titles;',
};

const unsafe = (file: string, line: number, column: number): LintMessage => ({
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  file,
  line,
  column,
});

const faultsOf = (report: Partial<LintReport>) =>
  unknownFaults({ errors: [], warnings: [], notices: [], ...report }, file => FILES[file]!);

test.each([
  ['Preact', unsafe('chunks/preact.js', 2, 5)],
  ['Readability, another attempt', unsafe('content-scripts/reader.js', 1, 1)],
  ['Readability, an image', unsafe('content-scripts/reader.js', 1, 39)],
])('the place in %s is known', (_name, warning) => {
  expect(faultsOf({ warnings: [warning] })).toEqual([]);
});

const own = unsafe('popup.js', 1, 1);
const other = { ...unsafe('chunks/preact.js', 2, 5), code: 'DANGEROUS_EVAL' };
const elsewhere = unsafe('content-scripts/reader.js', 9, 1);
const whole = { code: 'ADDON_ID_REQUIRED', message: 'The add-on has no id' };

test.each<[string, Partial<LintReport>, LintMessage]>([
  ['the same in our own code', { warnings: [own] }, own],
  ['another warning at a known place', { warnings: [other] }, other],
  ['a place that is not there', { warnings: [elsewhere] }, elsewhere],
  ['an error', { errors: [whole] }, whole],
  ['a notice', { notices: [whole] }, whole],
])('%s is a fault', (_name, report, fault) => {
  expect(faultsOf(report)).toEqual([fault]);
});
