import { describe, expect, test } from 'vitest';
import { readJsonLd } from '../../../lib/article/json-ld.ts';

const ARTICLE = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Headline' };

describe('readJsonLd finds the article', () => {
  test.each<[string, unknown]>([
    ['alone', ARTICLE],
    ['in a list', [{ '@type': 'Organization', name: 'Paper' }, ARTICLE]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, ARTICLE] }],
    ['as main entity of a page', { '@type': 'WebPage', mainEntity: ARTICLE }],
    ['with several types', { ...ARTICLE, '@type': ['Thing', 'ReportageNewsArticle'] }],
    ['with the address of its type', { ...ARTICLE, '@type': 'http://schema.org/NewsArticle' }],
    ['as a posting', { ...ARTICLE, '@type': 'LiveBlogPosting' }],
    ['with a typed value', { ...ARTICLE, headline: { '@value': 'Headline' } }],
    ['with a list of headlines', { ...ARTICLE, headline: ['Headline', 'Other'] }],
    ['without a context', { ...ARTICLE, '@context': undefined }],
  ])('%s', (_name, data) => {
    expect(readJsonLd([JSON.stringify(data)])?.headline).toBe('Headline');
  });

  test.each([
    ['in CDATA marks', `<![CDATA[${JSON.stringify(ARTICLE)}]]>`],
    ['in commented CDATA marks', `\n//<![CDATA[\n${JSON.stringify(ARTICLE)}\n//]]>\n`],
    ['in an HTML comment', `<!-- ${JSON.stringify(ARTICLE)} -->`],
    ['with line breaks inside strings', '{"@type":"NewsArticle","headline":"Head\nline"}'],
    ['with a semicolon after it', `${JSON.stringify(ARTICLE)};`],
  ])('%s', (_name, text) => {
    expect(readJsonLd([text])?.headline?.replace(' ', '').toLowerCase()).toBe('headline');
  });

  test('after a broken script', () => {
    expect(readJsonLd(['{"@type": ', '', JSON.stringify(ARTICLE)])?.headline).toBe('Headline');
  });
});

describe('readJsonLd finds none', () => {
  test.each([
    ['no script', []],
    ['an empty script', ['']],
    ['cut off', [JSON.stringify(ARTICLE).slice(0, -3)]],
    ['a number', ['5']],
    ['null', ['null']],
    ['lists of nothing', ['[[],[null],[[]]]']],
    ['a site', [JSON.stringify({ '@type': 'WebSite', name: 'Paper' })]],
    ['a job', [JSON.stringify({ '@type': 'JobPosting', title: 'Editor' })]],
    ['a type that is no text', [JSON.stringify({ '@type': { a: 1 }, headline: 'x' })]],
    ['deep nesting', [`${'['.repeat(20_000)}${']'.repeat(20_000)}`]],
  ])('%s', (_name, scripts) => {
    expect(readJsonLd(scripts)).toBeNull();
  });
});

describe('fields', () => {
  const person = (name: string) => ({ '@type': 'Person', name });

  test.each<[string, unknown, string | null]>([
    ['a person', person('Ann Lee'), 'Ann Lee'],
    ['persons', [person('Ann Lee'), person('Bo Kim')], 'Ann Lee, Bo Kim'],
    ['one person twice', [person('Ann Lee'), person('Ann Lee')], 'Ann Lee'],
    ['a name', 'Ann Lee', 'Ann Lee'],
    ['names', ['Ann Lee', 'Bo Kim'], 'Ann Lee, Bo Kim'],
    ['a reference', { '@id': '#ann' }, 'Ann Lee'],
    ['an unknown reference', { '@id': '#bo' }, null],
    ['an address', 'https://example.com/ann', null],
    ['a person without a name', { '@type': 'Person' }, null],
    ['a number', 5, null],
    ['null', null, null],
    ['white space', person('  Ann \n Lee '), 'Ann Lee'],
  ])('byline from %s', (_name, author, byline) => {
    const graph = {
      '@graph': [
        { ...ARTICLE, author },
        { '@id': '#ann', ...person('Ann Lee') },
      ],
    };
    expect(readJsonLd([JSON.stringify(graph)])?.byline).toBe(byline);
  });

  test('the rest', () => {
    const data = {
      ...ARTICLE,
      name: 'Name',
      publisher: { '@type': 'Organization', name: 'The Paper' },
      datePublished: '2020-05-17T08:00:00Z',
      dateModified: '2020-05-18',
      inLanguage: 'en',
      description: 'What it is about.',
    };
    expect(readJsonLd([JSON.stringify(data)])).toEqual({
      headline: 'Headline',
      name: 'Name',
      byline: null,
      siteName: 'The Paper',
      publishedTime: '2020-05-17T08:00:00Z',
      modifiedTime: '2020-05-18',
      language: 'en',
      excerpt: 'What it is about.',
    });
  });
});
