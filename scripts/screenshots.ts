/** Takes a picture of every surface in every state, theme and language, and makes one sheet of them to leaf through. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, buildPseudo } from '../tests/support/build-extension.ts';
import { launchExtension } from '../tests/support/extension-browser.ts';
import {
  fillLibrary,
  type Look,
  nameOf,
  type Stage,
  type SurfaceState,
  setStage,
  showInEach,
} from '../tests/support/surface-stage.ts';
import { EMPTY_STATES, STATES } from '../tests/support/surface-states.ts';

const FOLDER = 'output/screenshots';
const THEMES = ['light', 'dark'] as const;

interface Edition {
  extensionDir: string;
  /** What each language of the build is called on the sheet. */
  languages: Partial<Record<Look['language'], string>>;
}

const EDITIONS: Edition[] = [
  { extensionDir: '.output/chrome-mv3', languages: { en: 'English', vi: 'Tiếng Việt' } },
  { extensionDir: '.output/pseudo/chrome-mv3', languages: { en: 'Longer', vi: 'Mirrored' } },
];

interface Picture {
  file: string;
  state: string;
  caption: string;
  width: number;
}

async function main(only: string | undefined): Promise<void> {
  await buildExtension('chromium');
  await buildPseudo();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const pictures: Picture[] = [];
  for (const edition of EDITIONS) pictures.push(...(await takeEdition(edition, only)));
  writeFileSync(join(FOLDER, 'index.html'), sheetOf(pictures));
  console.log(`${pictures.length} pictures: ${join(FOLDER, 'index.html')}`);
}

async function takeEdition(
  { extensionDir, languages }: Edition,
  only: string | undefined,
): Promise<Picture[]> {
  await using stage = await setStage(await launchExtension('chromium', { extensionDir }));
  const looks = Object.keys(languages).flatMap(language =>
    THEMES.map(theme => ({ language, theme }) as Look),
  );
  const pictures: Picture[] = [];
  const take = async (states: readonly SurfaceState[]) => {
    for (const state of states) {
      if (only === undefined || nameOf(state).includes(only))
        pictures.push(...(await takeState(state, stage, looks, languages)));
    }
  };
  await take(EMPTY_STATES);
  await fillLibrary(stage);
  await take(STATES);
  return pictures;
}

async function takeState(
  state: SurfaceState,
  stage: Stage,
  looks: readonly Look[],
  languages: Edition['languages'],
): Promise<Picture[]> {
  const pictures: Picture[] = [];
  await showInEach(state, stage, looks, async (page, { language, theme }) => {
    const called = languages[language]!;
    const file = `${nameOf(state)}-${called.replaceAll(' ', '-')}-${theme}.png`;
    await page.screenshot({ path: join(FOLDER, file) });
    pictures.push({
      file,
      state: nameOf(state),
      caption: `${called}, ${theme}`,
      width: state.size.width,
    });
  });
  return pictures;
}

function sheetOf(pictures: readonly Picture[]): string {
  const groups = Map.groupBy(pictures, ({ state }) => state);
  const sections = [...groups].map(
    ([state, its]) =>
      `<section><h2 id="${state}">${state}</h2><div>${its.map(figureOf).join('')}</div></section>`,
  );
  const links = [...groups.keys()].map(state => `<a href="#${state}">${state}</a>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>On the Record: every surface</title><style>
body { margin: 24px; background: #888; font: 13px/1.4 system-ui, sans-serif }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px }
a { color: inherit }
section > div { display: flex; flex-wrap: wrap; gap: 16px }
figure { margin: 0 }
img { max-width: 100%; display: block }
</style></head><body><h1>On the Record: every surface</h1><nav>${links.join('')}</nav>${sections.join('')}</body></html>`;
}

function figureOf({ file, caption, width }: Picture): string {
  return `<figure><a href="${file}"><img src="${file}" alt="${caption}" width="${width}" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`;
}

await main(process.argv[2]);
