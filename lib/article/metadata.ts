/** Chooses an article's metadata from all that its page says, and notes where each field came from. */
import { foldForSearch } from '../shared/fold-for-search.ts';
import type { ArticleMetadata, MetadataField } from './article.ts';
import { readEndByline } from './bylines.ts';
import { type Candidate, type Chosen, choose, named, tidy } from './candidates.ts';
import { chooseTimes, type TextFacts } from './choose-times.ts';
import type { JsonLdArticle } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { readTextDate } from './text-dates.ts';
import { isVietnameseTag, isVietnameseText } from './vietnamese-text.ts';

/** What Readability says, where it found an article. */
export interface ReadabilityFacts {
  title: string;
  byline: string;
  excerpt: string;
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const PAPER = /^(?:báo|tạp chí|cổng|đài|ban biên tập|admin|t(?:oà|òa) soạn|bbt|phóng viên)(?!\p{L})/iu;

/** @param url The page's address; its host is the title of a page that has none. */
export function readMetadata(
  url: string,
  facts: PageFacts,
  readability: ReadabilityFacts | null,
  text: TextFacts,
): ArticleMetadata {
  const title = chooseTitle(url, facts, readability);
  const siteName = choose(
    ['json-ld', facts.jsonLd?.siteName],
    ['open-graph', facts.meta.get('og:site_name')],
  );
  const language = chooseLanguage(facts, [title.value, ...text.lines].join('\n'));
  const times = chooseTimes(facts, language?.value ?? null, title.value, text);
  const chosen: Record<MetadataField, Chosen | null> = {
    title,
    byline: chooseByline(url, facts, readability, siteName, language, text),
    siteName,
    ...times,
    language,
    direction: chooseDirection(facts, language),
    excerpt: chooseExcerpt(facts, readability),
  };

  const sources: ArticleMetadata['sources'] = {};
  for (const [field, choice] of Object.entries(chosen) as [MetadataField, Chosen | null][]) {
    if (choice !== null) sources[field] = choice.source;
  }
  return {
    title: title.value,
    byline: chosen.byline?.value ?? null,
    siteName: siteName?.value ?? null,
    publishedTime: times.publishedTime?.value ?? null,
    modifiedTime: times.modifiedTime?.value ?? null,
    language: language?.value ?? null,
    direction: (chosen.direction?.value ?? null) as ArticleMetadata['direction'],
    excerpt: chosen.excerpt?.value ?? null,
    sources,
  };
}

function chooseTitle(url: string, facts: PageFacts, readability: ReadabilityFacts | null): Chosen {
  const { jsonLd, meta, documentTitle, heading } = facts;
  const found = choose(
    ['json-ld', jsonLd === null ? null : jsonLdTitle(jsonLd, documentTitle)],
    ...named(
      meta,
      'dc:title',
      'dcterm:title',
      'og:title',
      'weibo:article:title',
      'weibo:webpage:title',
      'title',
    ),
    ...named(meta, 'twitter:title', 'parsely-title'),
    ['readability', readability?.title],
    ['html', heading],
    ['html', documentTitle],
    ['url', hostOf(url)],
  );
  if (found === null) return { value: url, source: 'url' };
  const isInPage = found.source === 'readability' && [heading, documentTitle].map(tidy).includes(found.value);
  return isInPage ? { ...found, source: 'html' } : found;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Some sites put their own name into `name`: the one that the document's title repeats is the article's. */
function jsonLdTitle({ headline, name }: JsonLdArticle, documentTitle: string): string | null {
  if (headline === null || name === null) return name ?? headline;
  return repeats(documentTitle, name) ? name : headline;
}

/** Whether `title` is hardly more than `text`. */
function repeats(title: string, text: string): boolean {
  const words = (each: string) =>
    tidy(each)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const [inTitle, inText] = [words(title), new Set(words(text))];
  const rest = inTitle.filter(word => !inText.has(word)).join(' ').length;
  return inTitle.length > 0 && rest / inTitle.join(' ').length < 0.25;
}

function chooseByline(
  url: string,
  { jsonLd, meta, author }: PageFacts,
  readability: ReadabilityFacts | null,
  siteName: Chosen | null,
  language: Chosen | null,
  { lines }: TextFacts,
): Chosen | null {
  const isName = (value: string | null | undefined) => !/^(?:https?:|www\.|\/\/)/i.test(value?.trim() ?? '');
  const declared = choose(
    ...[
      ['json-ld', jsonLd?.byline] as Candidate,
      ...named(
        meta,
        'dc:creator',
        'dcterm:creator',
        'dcterms:creator',
        'author',
        'parsely-author',
        'article:author',
      ),
      ['readability', readability?.byline] as Candidate,
      ...named(meta, 'sailthru:author', 'byl'),
      ['html', author] as Candidate,
    ].filter(([, value]) => isName(value) && readTextDate(value ?? '', 'vi') === null),
  );
  if (!isVietnameseTag(language?.value)) return declared;
  if (declared !== null && !namesPaper(declared.value, `${siteName?.value} ${hostOf(url)}`)) return declared;
  return choose(['text', readEndByline(lines)]) ?? declared;
}

/** Whether an author is the paper itself; who wrote the article is then said at its end. */
function namesPaper(author: string, paper: string): boolean {
  const compact = (text: string) => foldForSearch(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return compact(paper).includes(compact(author)) || PAPER.test(author.normalize('NFC'));
}

function chooseLanguage({ language, meta, jsonLd }: PageFacts, text: string): Chosen | null {
  const tags: Candidate[] = [
    ['html', language],
    ['meta', meta.get('content-language')],
    ['open-graph', meta.get('og:locale')],
    ['meta', meta.get('itemprop:inlanguage')],
    ['json-ld', jsonLd?.language],
  ];
  const declared = choose(
    ...tags
      .map(([source, value]): Candidate => [source, value?.trim().replaceAll('_', '-')])
      .filter(([, value]) => {
        return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(value ?? '');
      }),
  );
  return isVietnameseTag(declared?.value) || !isVietnameseText(text)
    ? declared
    : { value: 'vi', source: 'text' };
}

function chooseDirection({ direction }: PageFacts, language: Chosen | null): Chosen | null {
  if (/^(?:ltr|rtl)$/i.test(direction)) return { value: direction.toLowerCase(), source: 'html' };
  if (language === null) return null;
  return { value: RIGHT_TO_LEFT.test(language.value) ? 'rtl' : 'ltr', source: language.source };
}

function chooseExcerpt({ jsonLd, meta }: PageFacts, readability: ReadabilityFacts | null): Chosen | null {
  return choose(
    ['json-ld', jsonLd?.excerpt],
    ...named(meta, 'dc:description', 'dcterm:description', 'og:description', 'weibo:article:description'),
    ...named(meta, 'weibo:webpage:description', 'description', 'twitter:description'),
    ['readability', readability?.excerpt],
  );
}
