/**
 * Libraries as readers may have them, of any size and the same at every run: articles in Vietnamese and English,
 * with marks of every kind and state. Needs neither Node nor a page.
 */
import type { Annotation, AnnotationKind, TextVersion } from '../../lib/annotations/annotation.ts';
import { createAnnotation, type NewAnnotation } from '../../lib/annotations/create-annotation.ts';
import type { LibrarySnapshot } from '../../lib/annotations/library-snapshot.ts';
import type { Sighting } from '../../lib/annotations/sighting.ts';
import { correctStatistic } from '../../lib/annotations/tag-statistic.ts';
import type { Article, ArticleText } from '../../lib/article/article.ts';
import { foldForSearch } from '../../lib/shared/fold-for-search.ts';
import { emptyStatistic, type StatisticRecord } from '../../lib/statistics/statistic-record.ts';
import { ENGLISH, SITES, VIETNAMESE, type Words } from './made-up-words.ts';
import { random } from './random.ts';

export interface MadeUpOptions {
  marks: number;
  /** One for twenty marks where it is not given, and at least one. */
  articles?: number;
  seed?: number;
}

/** Three years of reading. */
const FIRST_DAY = Date.UTC(2023, 0, 2, 6);
const DAYS = 3 * 365;
const MINUTE = 60_000;

const KINDS: readonly AnnotationKind[] = [
  'claim',
  'claim',
  'quote',
  'quote',
  'statistic',
  'statistic',
  'note',
];

type Next = (below: number) => number;

/** Texts of the articles are the sentences of their marks, one for each paragraph. */
export function madeUpLibrary({ marks, articles, seed = 1 }: MadeUpOptions): LibrarySnapshot {
  const next = random(seed);
  const count = Math.min(marks, articles ?? Math.ceil(marks / 20));
  const library: LibrarySnapshot = {
    articles: [],
    texts: [],
    annotations: [],
    deletions: [],
    sightings: [],
    tags: [],
  };
  for (let at = 0; at < count; at++) {
    const day = Math.floor((at * DAYS) / count);
    const start = FIRST_DAY + day * 24 * 60 * MINUTE + next(900) * MINUTE;
    const words = next(3) === 0 ? ENGLISH : VIETNAMESE;
    const article = madeUpArticle(at, start, words, next);
    const share = Math.floor(((at + 1) * marks) / count) - Math.floor((at * marks) / count);
    const blocks: ArticleText['blocks'] = [];
    let offset = 0;
    for (let index = 0; index < share; index++) {
      const time = start + (index + 1) * MINUTE;
      const mark = madeUpMark({ number: library.annotations.length, article, offset, time, words, next });
      const sighting = madeUpSighting(mark, time, next);
      library.annotations.push(answered(mark, sighting, time, next));
      if (sighting !== null) library.sightings.push(sighting);
      const text = `${mark.target.selector[0].prefix}${mark.target.selector[0].exact}.`;
      blocks.push({ kind: 'paragraph', text });
      offset += text.length + 1;
    }
    const { pageKey, textHash, created } = article;
    library.articles.push(article);
    library.texts.push({ pageKey, textHash, saved: created, blocks });
  }
  return library;
}

function madeUpArticle(at: number, time: number, words: Words, next: Next): Article {
  const isEnglish = words === ENGLISH;
  const half = SITES.length / 2;
  const site = SITES[(isEnglish ? half : 0) + skewed(half, next)]!;
  const subject = `${pick(words.titles, next)} ${pick(words.objects, next)}`;
  const title = next(2) === 0 ? `${subject} ${isEnglish ? 'in' : 'ở'} ${place(words, next)}` : subject;
  const pageKey = `${site}.example/${foldForSearch(title).replace(/[^a-z0-9]+/g, '-')}-${1000 + at}`;
  const iso = new Date(time).toISOString();
  const language = next(40) === 0 ? null : isEnglish ? (next(4) === 0 ? 'en-GB' : 'en') : 'vi';
  return {
    pageKey,
    aliases: [pageKey],
    url: `https://${pageKey}`,
    canonicalUrl: null,
    isArticle: true,
    dismissedStatistics: [],
    corrections: [],
    mergedInto: null,
    mergedAt: null,
    title,
    byline: next(5) === 0 ? null : person(words, next),
    siteName: next(4) === 0 ? null : capital(site),
    publishedTime: next(10) === 0 ? null : new Date(time - next(3000) * MINUTE).toISOString(),
    modifiedTime: null,
    language,
    direction: 'ltr',
    excerpt: null,
    sources: { title: 'open-graph', byline: 'json-ld', siteName: 'open-graph', publishedTime: 'json-ld' },
    textHash: String(at).padStart(64, '0'),
    created: iso,
    modified: iso,
  };
}

interface MarkPlan {
  number: number;
  article: Article;
  /** Where its paragraph begins in the text. */
  offset: number;
  time: number;
  words: Words;
  next: Next;
}

function madeUpMark({ number, article, offset, time, words, next }: MarkPlan): Annotation {
  const kind = pick(KINDS, next);
  const speaker = `${pick(words.offices, next)} ${person(words, next)}`;
  const prefix = next(2) === 0 ? `${speaker} ${words.says}: ` : '';
  const figure = 1 + next(kind === 'statistic' ? 5000 : 90);
  const unit = pick(words.units, next);
  const exact = sentence(words, kind === 'statistic' ? `${figure} ${unit}` : '', next);
  const made: NewAnnotation = {
    id: idAt(time, number),
    pageKey: article.pageKey,
    kind,
    target: {
      source: article.url,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix: '.' },
        {
          type: 'TextPositionSelector',
          start: offset + prefix.length,
          end: offset + prefix.length + exact.length,
        },
      ],
    },
    statistic: statisticOf(figure, unit, words, next),
    now: new Date(time).toISOString(),
  };
  const mark = withRecord(createAnnotation(made), speaker, next);
  const tags = Array.from({ length: Math.max(0, next(5) - 1) }, () => skewedPick(words.tags, next));
  return { ...mark, note: next(4) === 0 ? pick(words.notes, next) : '', tags: [...new Set(tags)] };
}

function withRecord(mark: Annotation, speaker: string, next: Next): Annotation {
  const isKnown = next(5) > 0;
  if (!isKnown) return mark;
  switch (mark.kind) {
    case 'claim':
      return { ...mark, record: { claimant: speaker } };
    case 'quote':
      return { ...mark, record: { speaker } };
    case 'statistic':
      return next(4) > 0 ? mark : { ...mark, record: correctStatistic(mark.record, { source: speaker }) };
    case 'note':
      return mark;
  }
}

function statisticOf(value: number, unit: string, words: Words, next: Next): StatisticRecord {
  const shared = { value, unitText: unit, measuredProperty: unit === '%' ? pick(words.objects, next) : unit };
  const period = next(2) === 0 ? String(2019 + next(6)) : '';
  if (unit === '%') return { ...emptyStatistic(), ...shared, statisticKind: 'percentage', period };
  const currency = unit === 'tỉ đồng' ? 'VND' : unit === 'million dollars' ? 'USD' : '';
  if (currency === '') return { ...emptyStatistic(), ...shared, approximate: next(5) === 0, period };
  return {
    ...emptyStatistic(),
    ...shared,
    statisticKind: 'money',
    value: value * (currency === 'VND' ? 1e9 : 1e6),
    currency,
    measuredProperty: pick(words.objects, next),
    period,
  };
}

/** Two in ten were never looked for; of the others most stand as saved. */
function madeUpSighting({ id, pageKey, target }: Annotation, time: number, next: Next): Sighting | null {
  const chance = next(20);
  if (chance < 4) return null;
  const [{ exact }, { start, end }] = target.selector;
  const seen = new Date(time + (1 + next(200)) * 24 * 60 * MINUTE).toISOString();
  const base = { id, pageKey, text: '', changes: [], start, end, seen };
  if (chance === 4) return { ...base, status: 'missing', start: null, end: null, asSaved: null };
  if (chance > 6) return { ...base, status: chance === 7 ? 'moved' : 'exact', asSaved: seen };
  const figure = /\d+/.exec(exact);
  const at = figure?.index ?? 0;
  const deleted = figure?.[0] ?? /^\S+/.exec(exact)![0];
  const inserted = figure === null ? '“' : String(Number(deleted) + 1 + next(9));
  const text = exact.slice(0, at) + inserted + exact.slice(at + deleted.length);
  const changes: Sighting['changes'] = [
    { at, deleted, inserted, signs: [figure === null ? 'quotation' : 'number'] },
  ];
  return { ...base, status: 'edited', text, changes, end: start + text.length, asSaved: null };
}

/** What a reader answered to every third change. */
function answered(mark: Annotation, sighting: Sighting | null, time: number, next: Next): Annotation {
  if (sighting === null || next(3) > 0) return mark;
  const now = new Date(time + 300 * 24 * 60 * MINUTE).toISOString();
  if (sighting.status === 'missing') return { ...mark, removedAt: now, modified: now };
  if (sighting.status !== 'edited') return mark;
  if (next(2) === 0) return { ...mark, keptAgainst: sighting.text, modified: now };
  const [quote, position] = mark.target.selector;
  const selector: TextVersion['selector'] = [
    { ...quote, exact: sighting.text },
    { ...position, end: position.start + sighting.text.length },
  ];
  return { ...mark, versions: [{ selector, reason: 'accepted', added: now }], modified: now };
}

/** A clause or two, of some 8 to 30 words. */
function sentence(words: Words, figure: string, next: Next): string {
  const clause = () =>
    [pick(words.subjects, next), pick(words.verbs, next), pick(words.objects, next)].join(' ');
  const where = `${words === ENGLISH ? 'in' : 'tại'} ${place(words, next)}`;
  const parts = [clause(), where];
  if (figure !== '') parts.push(words === ENGLISH ? `affecting ${figure}` : `với ${figure}`);
  if (next(2) === 0) parts.push(pick(words.circumstances, next));
  if (next(3) === 0) parts.push(words === ENGLISH ? `and ${clause()}` : `và ${clause()}`);
  return capital(parts.join(' '));
}

function person(words: Words, next: Next): string {
  const [family, middle] = [skewedPick(words.families, next), skewedPick(words.middles, next)];
  const given = skewedPick(words.given, next);
  return (words === ENGLISH ? [given, middle, family] : [family, middle, given]).join(' ');
}

function place({ placeStarts, placeEnds }: Words, next: Next): string {
  return `${pick(placeStarts, next)} ${pick(placeEnds, next)}`;
}

/** The UUID, version 7, of a time; `number` keeps those of one time apart. */
function idAt(time: number, number: number): string {
  const hex = time.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

const pick = <Item>(items: readonly Item[], next: Next): Item => items[next(items.length)]!;

/** The first are chosen far more often than the last. */
const skewed = (below: number, next: Next) => Math.floor((next(1000) / 1000) ** 2 * below);
const skewedPick = <Item>(items: readonly Item[], next: Next): Item => items[skewed(items.length, next)]!;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
