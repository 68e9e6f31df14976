import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { test } from 'vitest';
import { bundleForPage } from '../../support/lib-in-page.ts';

test('dump', async () => {
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  let source = '';
  page.on('request', r =>
    r.url() === 'http://news.example/2020/an-article.html'
      ? r.respond({ contentType: 'text/html; charset=utf-8', body: source })
      : r.abort(),
  );
  const dir = process.env['DUMP_DIR']!;
  for (const name of readdirSync(dir)) {
    if (process.env['ONLY'] && !name.includes(process.env['ONLY'])) continue;
    source = readFileSync(`${dir}/${name}/source.html`, 'utf8');
    await page.goto('http://news.example/2020/an-article.html', { waitUntil: 'domcontentloaded' });
    await page.evaluate(await bundleForPage('lib/article/extract-article.ts', 'm'));
    const out: any = await page.evaluate(() => {
      const t = performance.now();
      const r = (globalThis as any).m.extractArticle(document, location.href);
      return { ms: performance.now() - t, n: document.querySelectorAll('*').length, ...r };
    });
    writeFileSync(
      `/tmp/taska/${name}.txt`,
      JSON.stringify({ ...out, blocks: undefined }, null, 1) +
        '\n' +
        out.blocks.map((b: any) => `[${b.kind}] ${b.text}`).join('\n'),
    );
  }
  await browser.close();
}, 120000);
