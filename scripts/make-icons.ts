/** Draws the icons that the manifest names, from their one source, `public/icon/icon.svg`. */
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../tests/support/find-browser.ts';

const FOLDER = 'public/icon';
const SIZES = [16, 32, 48, 128];

const svg = await readFile(`${FOLDER}/icon.svg`, 'utf8');
const executablePath = await findBrowser('chromium');
const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
    );
    await writeFile(`${FOLDER}/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
console.log(`Drew ${SIZES.map(size => `${FOLDER}/${size}.png`).join(', ')}.`);
