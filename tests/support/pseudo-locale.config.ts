/**
 * Builds the extension with made-up texts, for tests only: in place of English each text of it 40 % longer and between
 * marks, in place of Vietnamese the same from right to left. What is built goes to `.output/pseudo`.
 */
import { basename } from 'node:path';
import en from '../../locales/en.json' with { type: 'json' };
import enPages from '../../locales/en.pages.json' with { type: 'json' };
import extension from '../../wxt.config.ts';
import { pseudoTexts } from './pseudo-texts.ts';

type Direction = 'ltr' | 'rtl';

const TABLES: Record<string, [Record<string, string>, Direction]> = {
  'en.json': [en, 'ltr'],
  'en.pages.json': [enPages, 'ltr'],
  'vi.json': [en, 'rtl'],
  'vi.pages.json': [enPages, 'rtl'],
};

export default {
  ...extension,
  outDir: '.output/pseudo',
  vite: (environment: never) => ({
    ...extension.vite?.(environment),
    plugins: [
      {
        name: 'pseudo-texts',
        enforce: 'pre',
        transform(_code: string, path: string) {
          const table = TABLES[basename(path)];
          if (table === undefined || !path.includes('/locales/')) return undefined;
          return JSON.stringify(pseudoTexts(...table));
        },
      },
    ],
  }),
};
