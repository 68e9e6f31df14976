import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const dir = resolve(process.env['CORPUS_DIR'] ?? '../shared/corpus');

/**
 * The folder of real pages and labelled sentences, which is no part of the project; `null` where it is absent.
 * On a continuous-integration machine its absence is an error, so that these tests never go missing unseen.
 */
export const corpusDir: string | null = findCorpus();

function findCorpus(): string | null {
  if (existsSync(dir)) return dir;
  if (process.env['CI'] === 'true') throw new Error(`There is no corpus in ${dir}`);
  console.warn(
    `Tests on real pages are skipped: there is no corpus in ${dir}. CORPUS_DIR names another folder.`,
  );
  return null;
}
