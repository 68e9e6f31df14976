/** When an article was published and changed: from metadata, else from the lines near its title. */
import { type Candidate, type Chosen, choose, fold, named } from './candidates.ts';
import { isDefinite, isoTimeOf } from './iso-time.ts';
import type { PageFacts } from './page-facts.ts';
import { readTextDate, type TextDate } from './text-dates.ts';
import { unescapeEntities } from './unescape-entities.ts';
import { isVietnameseTag } from './vietnamese-text.ts';

/** The page's text, for what is said nowhere else. */
export interface TextFacts {
  /** The article's lines. */
  lines: readonly string[];
  /** The lines of the whole page, which only some pages need. */
  pageLines(): readonly string[];
}

/** How far from the title a line with the date is looked for. */
const AFTER_TITLE = 8;
const BEFORE_TITLE = 4;

/**
 * The times of publication and of the last change. A Vietnamese page's time without a zone is Vietnam's, and only such
 * a page is searched for a date in its text.
 *
 * @param language BCP 47 tag of the article
 * @param title The article's title, near which the date stands
 */
export function chooseTimes(facts: PageFacts, language: string | null, title: string, text: TextFacts) {
  const { jsonLd, meta } = facts;
  const zone = isVietnameseTag(language) ? '+07:00' : '';
  const published = chooseTime(
    zone,
    [['json-ld', jsonLd?.publishedTime], ...named(meta, 'article:published_time', 'parsely-pub-date')],
    [
      ['html', facts.publishedTime],
      ...named(
        meta,
        'article:published',
        'sailthru:date',
        'dc:date:issued',
        'dcterms:issued',
        'dc:date',
        'dcterms:created',
      ),
      ...named(meta, 'pubdate', 'publish-date'),
    ],
  );
  const modified = chooseTime(
    zone,
    [['json-ld', jsonLd?.modifiedTime], ...named(meta, 'article:modified_time', 'og:updated_time')],
    [['html', facts.modifiedTime], ...named(meta, 'article:modified', 'dcterms:modified', 'last-modified')],
  );
  if (published !== null || zone === '') return { publishedTime: published, modifiedTime: modified };

  const dates = textDatesNear(title, language, text);
  const first = dates.find(date => !date.isUpdate) ?? dates[0];
  const update = dates.find(date => date.isUpdate && date !== first);
  return {
    publishedTime: choose(['text', first?.time]),
    modifiedTime: modified ?? choose(['text', update?.time]),
  };
}

/** The looser candidates are used by many sites for other times too: they count only where they leave no doubt. */
function chooseTime(zone: string, firm: Candidate[], loose: Candidate[]): Chosen | null {
  const read = ([source, value]: Candidate): Candidate => [
    source,
    isoTimeOf(unescapeEntities(value ?? ''), zone),
  ];
  return choose(...firm.map(read), ...loose.map(read).filter(([, time]) => time != null && isDefinite(time)));
}

/** The dates that stand as lines of their own near the title: after it, else before it, else where the article begins. */
function textDatesNear(title: string, language: string | null, text: TextFacts): TextDate[] {
  const lines = text.pageLines();
  const places = lines.flatMap((line, at) => (isTitleLine(line, title) ? [at] : []));
  const windows = [
    ...places.toReversed().map(at => lines.slice(at + 1, at + 1 + AFTER_TITLE)),
    ...places.toReversed().map(at => lines.slice(Math.max(0, at - BEFORE_TITLE), at).toReversed()),
    text.lines.slice(0, AFTER_TITLE),
  ];
  for (const window of windows) {
    const dates = window.map(line => readTextDate(line, language)).filter(date => date !== null);
    if (dates.length > 0) return dates;
  }
  return [];
}

function isTitleLine(line: string, title: string): boolean {
  const [a, b] = [fold(line), fold(title)];
  return a === b || (a.length >= 15 && b.startsWith(a));
}
