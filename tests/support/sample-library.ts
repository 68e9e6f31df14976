/** Small records for tests: valid as they are, with what a case is about passed in. */
import type { Annotation, ClaimAnnotation } from '../../lib/annotations/annotation.ts';
import type { LibrarySnapshot } from '../../lib/annotations/library-snapshot.ts';
import type { Sighting } from '../../lib/annotations/sighting.ts';
import type { Article, ArticleText } from '../../lib/article/article.ts';

export const PAGE_KEY = 'news.example/hop-dong-nhan-dan';

/** A time of one day in 2026, `minute` minutes after midnight. */
export function timeAt(minute: number): string {
  return new Date(Date.UTC(2026, 0, 31, 0, minute)).toISOString();
}

/** The UUID, version 7 in form, with this number. */
export function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export function sampleArticle(fields: Partial<Article> = {}): Article {
  return {
    pageKey: PAGE_KEY,
    aliases: [PAGE_KEY],
    url: 'https://news.example/hop-dong-nhan-dan?id=7',
    canonicalUrl: null,
    isArticle: true,
    dismissedStatistics: [],
    corrections: [],
    mergedInto: null,
    mergedAt: null,
    title: 'Họp Hội đồng nhân dân',
    byline: 'Trần Thị Mẫu',
    siteName: null,
    publishedTime: '2026-01-30T07:31:00+07:00',
    modifiedTime: null,
    language: 'vi',
    direction: 'ltr',
    excerpt: null,
    sources: { title: 'html', byline: 'text', publishedTime: 'json-ld', language: 'html', direction: 'html' },
    textHash: 'a'.repeat(64),
    created: timeAt(0),
    modified: timeAt(0),
    ...fields,
  };
}

export function sampleText(fields: Partial<ArticleText> = {}): ArticleText {
  const blocks: ArticleText['blocks'] = [{ kind: 'paragraph', text: 'Kỳ họp thông qua 12 nghị quyết.' }];
  return { pageKey: PAGE_KEY, textHash: 'a'.repeat(64), saved: timeAt(0), blocks, ...fields };
}

export function sampleClaim(fields: Partial<ClaimAnnotation> = {}): ClaimAnnotation {
  return {
    id: idOf(1),
    pageKey: PAGE_KEY,
    kind: 'claim',
    target: {
      source: 'https://news.example/hop-dong-nhan-dan?id=7',
      selector: [
        { type: 'TextQuoteSelector', exact: '12 nghị quyết', prefix: 'thông qua ', suffix: '.' },
        { type: 'TextPositionSelector', start: 17, end: 30 },
      ],
    },
    versions: [],
    keptAgainst: null,
    removedAt: null,
    record: { claimant: '' },
    note: '',
    tags: [],
    created: timeAt(1),
    modified: timeAt(1),
    deletedAt: null,
    ...fields,
  };
}

/** The sample claim as a page showed it that has 14 where it had 12. */
export function sampleSighting(fields: Partial<Sighting> = {}): Sighting {
  return {
    id: idOf(1),
    pageKey: PAGE_KEY,
    status: 'edited',
    text: '14 nghị quyết',
    changes: [{ at: 0, deleted: '12', inserted: '14', signs: ['number'] }],
    start: 17,
    end: 30,
    seen: timeAt(9),
    asSaved: timeAt(2),
    ...fields,
  };
}

export function sampleLibrary(annotations: Annotation[] = [sampleClaim()]): LibrarySnapshot {
  return {
    articles: [sampleArticle()],
    texts: [sampleText()],
    annotations,
    deletions: [],
    sightings: [],
    tags: [],
  };
}
