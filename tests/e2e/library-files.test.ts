/** The Files section: what was marked goes out in every format, other programs read it, and another profile takes it in. */
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Cite } from '@citation-js/core';
import { strFromU8, unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { writeLibraryFile } from '../../lib/formats/write-library-file.ts';
import { madeUpLibrary } from '../bench/made-up-library.ts';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { FilesDriver } from '../support/files-driver.ts';
import { openMarked } from '../support/in-page-driver.ts';
import { newsPage } from '../support/news-page.ts';
import type { Download } from '../support/read-download.ts';
import { type Server, serve } from '../support/serve.ts';

const PROMISE = 'sẽ không đóng cửa trường nào';
const PUNISHED = '112 đảng viên bị kỷ luật';
const RAISED = 'raised the subsidy by 12 per cent';
const VOTES = 'more than 1,300 voters signed';
const QUOTES = [PROMISE, PUNISHED, RAISED, VOTES];
const TITLES = ['Huyện họp tổng kết', 'Council settles its budget'];
const TAG = 'hỏi lại';

/** What can be imported, as the tests keep it. */
const FILES = ['library.json', 'w3c.jsonld', 'hypothesis.json', 'marks.csv', 'backup.json.gz'];

const VIETNAMESE = newsPage({
  title: TITLES[0]!,
  language: 'vi',
  paragraphs: [`Bà Trần Thị Mẫu nói huyện ${PROMISE}.`, `Trong năm qua có ${PUNISHED}.`],
});
const ENGLISH = newsPage({
  title: TITLES[1]!,
  paragraphs: [`The council ${RAISED} on Tuesday.`, `By the evening ${VOTES} the petition.`],
});

const ANNO = JSON.parse(readFileSync('tests/fixtures/web-annotation-context.json', 'utf8'));

const textOf = ({ content }: Download) => content.toString('utf8');
const dataOf = (file: Download) => JSON.parse(textOf(file));
const sorted = (texts: readonly string[]) => [...texts].sort();

/** The texts in a .zip, one for each file. */
function unzip({ content }: Download): string[] {
  return Object.values(unzipSync(content)).map(bytes => strFromU8(bytes));
}

/** The values in the front matter of a note. */
function frontMatterOf(note: string): Record<string, unknown> {
  return parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(note)![1]!);
}

function elementTexts(html: string, selector: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll(selector)].map(element => element.textContent ?? '');
}

/** The one context that the files name: where another is asked for, or a name is in none, it fails. */
const JSONLD = {
  safe: true,
  documentLoader: async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Asked for ${url}`);
    return { contextUrl: undefined, documentUrl: url, document: ANNO };
  },
};

/** Every quote in a document of Web Annotations, as JSON-LD understands it. */
async function quotesInW3c(document: object): Promise<string[]> {
  const expanded = await jsonld.expand(document as jsonld.JsonLdDocument, JSONLD);
  const found = JSON.stringify(expanded).matchAll(/oa#exact":\[\{"@value":"(.*?)"\}/g);
  return [...new Set(Array.from(found, ([, quote]) => quote!))];
}

describe.each(BROWSERS)('%s', name => {
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-files-'));
  const pathOf = (file: string) => join(folder, file);
  const keep = (file: string, content: string | Uint8Array) => writeFileSync(pathOf(file), content);

  let server: Server;
  let browser: ExtensionBrowser;
  let other: ExtensionBrowser;
  let library: FilesDriver;
  let fresh: FilesDriver;

  beforeAll(async () => {
    server = await serve({ '/huyen-7201': VIETNAMESE, '/council-7202': ENGLISH });
    [browser, other] = await Promise.all([launchExtension(name), launchExtension(name)]);
    const first = await openMarked(browser, `${server.url}/huyen-7201`, ['2', PROMISE], ['3', PUNISHED]);
    await first.close();
    const second = await openMarked(browser, `${server.url}/council-7202`, ['1', RAISED], ['3', VOTES]);
    await second.close();
    library = await FilesDriver.open(browser);
    await library.waitForMarks(4);
    await library.click('Choose all');
    await library.tagChosen('Add tags', TAG);
    await library.waitForStatus(`Tagged 4 marks: ${TAG}`);
    await library.click('Choose none');
    await library.go('Files');
  });

  afterAll(async () => {
    await Promise.all([browser.close(), other.close()]);
    await server.close();
  });

  test('what can be imported again is what others read too', async () => {
    const json = await library.export('On the Record (JSON)');
    expect(json.file).toMatch(/^on-the-record-\d{4}-\d\d-\d\d\.json$/);
    const marks: { target: { selector: [{ exact: string }] }; tags: string[] }[] = dataOf(json).annotations;
    expect(sorted(marks.map(({ target }) => target.selector[0].exact))).toEqual(sorted(QUOTES));
    expect(marks.map(({ tags }) => tags)).toEqual(QUOTES.map(() => [TAG]));

    const w3c = await library.export('Web Annotation (JSON-LD)');
    expect(w3c.file).toMatch(/\.jsonld$/);
    expect(sorted(await quotesInW3c(dataOf(w3c)))).toEqual(sorted(QUOTES));

    const hypothesis = await library.export('Hypothesis (JSON)');
    const annotations: { target: { selector: { type: string; exact?: string }[] }[] }[] =
      dataOf(hypothesis).annotations;
    const quotes = annotations.map(
      ({ target }) => target[0]!.selector.find(({ type }) => type === 'TextQuoteSelector')?.exact ?? '',
    );
    expect(sorted(quotes)).toEqual(sorted(QUOTES));

    const csv = await library.export('Table (CSV)');
    const { data, errors } = Papa.parse<Record<string, string>>(textOf(csv), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(sorted(data.map(({ quote }) => quote!))).toEqual(sorted(QUOTES));
    expect(data.find(({ quote }) => quote === VOTES)).toMatchObject({ comparator: '>', value: '1300' });

    const backup = await library.backUp();
    expect(backup.file).toMatch(/\.json\.gz$/);
    const unpacked = gunzipSync(backup.content).toString('utf8');
    for (const quote of QUOTES) expect(JSON.stringify(JSON.parse(unpacked))).toContain(quote);

    keep('library.json', json.content);
    keep('w3c.jsonld', w3c.content);
    keep('hypothesis.json', hypothesis.content);
    keep('marks.csv', csv.content);
  });

  test('notes and pages to read are a .zip of one for each article', async () => {
    const notes = unzip(await library.export('Notes (Markdown)'));
    expect(sorted(notes.map(note => String(frontMatterOf(note)['title'])))).toEqual(sorted(TITLES));
    for (const quote of QUOTES) expect(notes.filter(note => note.includes(quote))).toHaveLength(1);

    const pages = unzip(await library.export('Pages to read (HTML)'));
    expect(sorted(pages.flatMap(page => elementTexts(page, 'h1')))).toEqual(sorted(TITLES));
    const inTexts = pages.flatMap(page => elementTexts(page, 'main mark'));
    for (const quote of QUOTES) expect(inTexts.join('\n')).toContain(quote);
    expect(sorted(pages.flatMap(page => elementTexts(page, 'blockquote')))).toEqual(sorted(QUOTES));
  });

  test('citations are read by other programs, with the quotations', async () => {
    const cases = [
      ['BibTeX', '@biblatex/text'],
      ['RIS', '@ris/file'],
      ['CSL-JSON', undefined],
    ] as const;
    for (const [format, forceType] of cases) {
      const saved = await library.export(format);
      const { data } = new Cite(
        forceType === undefined ? dataOf(saved) : textOf(saved),
        forceType === undefined ? {} : { forceType },
      );
      expect(sorted(data.map(({ title }) => String(title)))).toEqual(sorted(TITLES));
      for (const quote of QUOTES) expect(JSON.stringify(data)).toContain(quote);
    }
    await library.pick('Bibliography');
    await library.arrange('Citation style', 'MLA');
    await library.page.waitForSelector('.citation');
    const list = elementTexts(textOf(await library.export('Bibliography')), 'body > p');
    expect(list).toHaveLength(2);
    for (const title of TITLES) expect(list.join('\n')).toContain(`“${title}.”`);
    keep('backup.json.gz', (await library.backUp()).content);
  });

  test('what is searched for, or chosen, goes out alone', async () => {
    const quotesIn = (file: Download) =>
      Papa.parse<Record<string, string>>(textOf(file), { header: true, skipEmptyLines: true }).data.map(
        ({ quote }) => quote,
      );
    await library.go('Marks');
    await library.search('kind:statistic');
    await library.waitForMarks(2);
    await library.go('Files');
    const found = await library.export('Table (CSV)');
    expect(sorted(quotesIn(found) as string[])).toEqual(sorted([PUNISHED, VOTES]));
    expect(quotesIn(await library.export('Table (CSV)', 'Everything: 4 marks'))).toHaveLength(4);

    await library.go('Marks');
    await library.search('');
    await library.waitForMarks(4);
    await library.choose('Vietnamese');
    await library.waitForMarks(2);
    await library.go('Files');
    const note = await library.export('Notes (Markdown)');
    expect(note.file).toMatch(/^huyen-hop-tong-ket-.*\.md$/);
    expect(frontMatterOf(textOf(note))).toMatchObject({ title: TITLES[0], tags: [expect.any(String)] });
    for (const quote of [PROMISE, PUNISHED]) expect(textOf(note)).toContain(quote);

    await library.go('Marks');
    await library.choose('Vietnamese');
    await library.waitForMarks(4);
    await library.chooseMark(0);
    const [chosen] = await library.marks();
    await library.clickIn('Chosen marks', 'Export');
    const [quote, ...others] = quotesIn(await library.export('Table (CSV)', 'What I chose: 1 mark'));
    expect(chosen).toContain(quote);
    expect(others).toEqual([]);
    await library.go('Marks');
    await library.click('Choose none');
  });

  test('a fresh profile takes each of them in, and gives it back', async () => {
    fresh = await FilesDriver.open(other);
    for (const file of FILES) {
      await fresh.go('Files');
      const { counts, refused } = await fresh.planImport(pathOf(file));
      expect([file, counts, refused]).toEqual([file, { 'New marks': '4', 'New articles': '2' }, []]);
      await fresh.waitForHolding(0);
      expect(await fresh.importNow()).toBe(`Imported ${file}: 4 marks added`);
      await fresh.go('Marks');
      await fresh.waitForMarks(4);
      const marks = (await fresh.marks()).join('\n');
      for (const quote of QUOTES) expect([file, marks]).toEqual([file, expect.stringContaining(quote)]);
      expect(await fresh.count(TAG)).toBe('4');
      expect(await fresh.count('Statistics')).toBe('2');
      await fresh.click('Undo');
      await fresh.page.waitForSelector('::-p-text(Your library is empty)');
    }
  });

  test('settings come with a backup where the reader wants them, and go with it', async () => {
    await fresh.go('Files');
    const style = async () => {
      await fresh.pick('Bibliography');
      const selected = await fresh.page.waitForSelector('.format-options select');
      return selected!.evaluate(list => (list as HTMLSelectElement).value);
    };
    await fresh.planImport(pathOf('backup.json.gz'));
    await (await fresh.page.waitForSelector('.import-step .check input'))!.click();
    await fresh.importNow();
    await fresh.waitForHolding(4);
    await expect.poll(style).toBe('mla');
    await fresh.click('Undo import');
    await fresh.waitForStatus('The import was taken back');
    await fresh.waitForHolding(0);

    await fresh.planImport(pathOf('library.json'));
    await fresh.importNow();
    await expect.poll(style).toBe('apa');
  });

  test('what is here already is not added again, from whatever format', async () => {
    for (const file of FILES) {
      const { counts, refused } = await fresh.planImport(pathOf(file));
      expect([file, counts, refused]).toEqual([file, { 'Already here, the same': '4' }, []]);
      expect(await fresh.importNow()).toBe(`Imported ${file}: 4 already here`);
      await fresh.waitForHolding(4);
    }
  });

  test('rows that cannot be read are named, with the reason, and do not keep out the others', async () => {
    const address = `${server.url}/council-7202`;
    keep('foreign.csv', `URL,Highlight\n${address},a full gallery\nnowhere,put off twice\n${address},\n`);
    expect(await fresh.planImport(pathOf('foreign.csv'))).toMatchObject({
      counts: { 'New marks': '1' },
      refused: [
        'Line 3: it names no web address',
        'Line 4: it has no quoted text, so it could never be found again',
      ],
    });
    await fresh.importNow();
    await fresh.waitForHolding(5);

    const quoted = { selector: [{ type: 'TextQuoteSelector', exact: 'a longer night' }] };
    const annotation = { id: 'a', user: 'acct:lan@example.org', uri: address, text: '', tags: [] };
    const annotations = [
      { ...annotation, target: [{ source: address, ...quoted }] },
      { ...annotation, id: 'b', target: [{ source: address }] },
      { ...annotation, id: 'c', references: ['a'], target: [{ source: address }] },
    ];
    keep('foreign.json', JSON.stringify({ export_userid: annotation.user, annotations }));
    expect((await fresh.planImport(pathOf('foreign.json'))).refused).toEqual([
      'annotations[1]: it is about a whole page',
      'annotations[2]: it answers another annotation',
    ]);
    await fresh.importNow();
    await fresh.go('Marks');
    await fresh.waitForMarks(6);
    for (const quote of ['a full gallery', 'a longer night']) {
      await fresh.search(`"${quote}"`);
      await fresh.waitForMarks(1);
    }
    await fresh.search('');
    await fresh.go('Files');
  });

  test('a broken file is refused in words, and changes nothing', async () => {
    const backup = readFileSync(pathOf('backup.json.gz'));
    keep('short.json.gz', backup.subarray(0, backup.length - 40));
    keep('short.jsonld', readFileSync(pathOf('w3c.jsonld')).subarray(0, -20));
    keep('words.txt', 'These are words and no marks.');
    const cases: [file: string, fault: string][] = [
      ['short.json.gz', 'It is damaged: part of it is missing or was changed.'],
      ['short.jsonld', 'It is cut off: the end is missing.'],
      ['words.txt', 'It is not valid JSON: see line 1, column 1.'],
    ];
    for (const [file, fault] of cases) {
      const message = await fresh.refuseImport(pathOf(file));
      expect(message).toBe(`${file} was not imported, and nothing was changed. ${fault}`);
    }
    await fresh.waitForHolding(6);
  });

  test('an export that is cancelled saves no file', async () => {
    const context = { exported: new Date().toISOString(), extensionVersion: '0.0.0' };
    keep('large.json', writeLibraryFile(madeUpLibrary({ marks: 2_000 }), context));
    await fresh.planImport(pathOf('large.json'));
    await fresh.importNow();
    await fresh.waitForHolding(2_006);
    await fresh.cancelExport('Pages to read (HTML)');
    expect((await fresh.export('Bibliography')).file).toMatch(/\.html$/);
    expect(readdirSync(other.downloadDir)).toHaveLength(1);
  });
});
