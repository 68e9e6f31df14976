import { describe, expect, it } from 'vitest';
import { createCitationKeys } from '../../../lib/formats/citation-keys.ts';
import { type CitedArticle, sourceOf } from '../../../lib/formats/citations/cited-source.ts';
import { CITED_ARTICLES, citedArticle } from '../../support/cited-articles.ts';

const keysOf = (...articles: CitedArticle[]) => articles.map(sourceOf).map(createCitationKeys());

describe('createCitationKeys', () => {
  it.each<[name: string, article: CitedArticle, key: string]>([
    ['a family name', citedArticle(), 'roe2026council'],
    ['a Vietnamese name, by its last word', CITED_ARTICLES['a Vietnamese author'], 'mau2026hoi'],
    ['a name with đ', citedArticle({ byline: 'Trần Văn Đậu' }), 'dau2026council'],
    ['a particle', citedArticle({ byline: 'Jane van der Roe' }), 'vanderroe2026council'],
    ['an organisation', citedArticle({ byline: 'Associated Press' }), 'associatedpress2026council'],
    ['no author', citedArticle({ byline: null }), 'therivertoncourier2026council'],
    ['no date', citedArticle({ publishedTime: null }), 'roendcouncil'],
    ['an article before the title', citedArticle({ title: 'The “tram” vote' }), 'roe2026tram'],
    ['a title in another script', citedArticle({ title: '市议会' }), 'roe2026'],
    ['all in another script', citedArticle({ byline: '王小明', title: '市议会' }), 'source2026'],
    ['what a .bib file cannot take', citedArticle({ byline: '{x},%', title: '#$ \\y' }), 'x2026y'],
    ['nothing known', CITED_ARTICLES['nothing known'], 'courierexamplend'],
  ])('makes a key from %s', (_, article, key) => {
    expect(keysOf(article)).toEqual([key]);
  });

  it('tells those of a kind apart, in their order', () => {
    const one = citedArticle();
    expect(keysOf(one, CITED_ARTICLES['a Vietnamese author'], one, one)).toEqual([
      'roe2026council',
      'mau2026hoi',
      'roe2026councila',
      'roe2026councilb',
    ]);
  });

  it('meets no key that ends in a letter by itself', () => {
    const [one, other] = [citedArticle({ title: 'Tram' }), citedArticle({ title: 'Trama' })];
    expect(keysOf(one, other, one)).toEqual(['roe2026tram', 'roe2026trama', 'roe2026tramb']);
  });

  it('stays unique beyond z', () => {
    const keys = keysOf(...Array.from({ length: 800 }, () => citedArticle()));
    expect(new Set(keys).size).toBe(800);
    expect(keys[27]).toBe('roe2026councilaa');
  });
});
