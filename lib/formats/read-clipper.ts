/**
 * Reads the highlights that Obsidian Web Clipper exports: a list of pages, each with its highlights as HTML. Earlier
 * and later versions differ in what they tell of a highlight; its stored form, by page, is read too.
 * Source: https://github.com/obsidianmd/obsidian-clipper, `src/managers/highlights-manager.ts` and
 * `src/utils/highlighter.ts`.
 */
import { uuidOf } from './foreign-id.ts';
import { htmlToText } from './html-to-text.ts';
import { collectMarks, type ForeignMark } from './import-marks.ts';
import type { ImportReading, Refusal } from './import-reading.ts';
import { type Data, isData, listOf, textIn } from './json-data.ts';
import { MAX_FILE_BYTES } from './library-file.ts';
import { readJson } from './read-json.ts';
import { safeAddress } from './safe-address.ts';

/** @param fileTime As for `collectMarks`. */
export function readClipper(text: string, fileTime: string): ImportReading {
  const json = readJson(text, MAX_FILE_BYTES);
  return json.ok ? readClipperData(json.data, fileTime) : json;
}

/** As `readClipper`, for what was parsed already. */
export function readClipperData(parsedJson: unknown, fileTime: string): ImportReading {
  const pages = pagesIn(parsedJson);
  if (pages === null) return { ok: false, fault: { code: 'not-ours' } };
  return collectMarks(
    pages.flatMap(([where, page]) => marksOf(where, page)),
    fileTime,
  );
}

/** The pages of a file with the paths to them; `null` where it is no file of the clipper. */
function pagesIn(data: unknown): [where: string, page: Data][] | null {
  const stored = isData(data) && isData(data['highlights']) ? data['highlights'] : data;
  const pages = Array.isArray(stored)
    ? stored.map((page, at): [string, unknown] => [`[${at}]`, page])
    : isData(stored)
      ? Object.entries(stored).map(([url, page]): [string, unknown] => [
          url,
          isData(page) ? { url, ...page } : page,
        ])
      : [];
  const isPage = (entry: [string, unknown]): entry is [string, Data] =>
    isData(entry[1]) && typeof entry[1]['url'] === 'string' && Array.isArray(entry[1]['highlights']);
  return pages.length > 0 && pages.every(isPage) ? pages : null;
}

function marksOf(where: string, page: Data): (ForeignMark | Refusal)[] {
  return listOf(page['highlights']).map((highlight, at) =>
    markOf(`${where}.highlights[${at}]`, page, highlight),
  );
}

function markOf(where: string, page: Data, highlight: unknown): ForeignMark | Refusal {
  const place = { where, line: null };
  if (!isData(highlight)) return { ...place, reason: 'unreadable' };
  const address = textIn(page, 'url');
  if (address === null || safeAddress(address) === null) return { ...place, reason: 'no-address' };
  // What one selection marked in several blocks is one text with blank lines.
  const exact = (textIn(highlight, 'text', 'content') ?? '')
    .split('\n\n')
    .map(htmlToText)
    .filter(part => part !== '')
    .join('\n');
  if (exact === '') return { ...place, reason: 'no-quote' };
  const notes = listOf(highlight['notes'] ?? highlight['comment']);
  const [prefix, suffix] = [textIn(highlight, 'before', 'prefix'), textIn(highlight, 'after', 'suffix')];
  return {
    ...place,
    id: uuidOf(JSON.stringify([address, exact, 'note'])),
    address,
    article: { title: textIn(page, 'title'), byline: null, publishedTime: null },
    passage: { exact, prefix: prefix ?? '', suffix: suffix ?? '', start: 0, end: exact.length },
    note: notes.filter(note => typeof note === 'string' && note.trim() !== '').join('\n\n'),
    tags: [],
    creator: null,
    created: timeOf(highlight),
    modified: null,
    own: null,
  };
}

/** As the file tells, or else from the id, which begins with the milliseconds at which it was made. */
function timeOf(highlight: Data): string | null {
  const told = textIn(highlight, 'timestamp');
  if (told !== null) return told;
  const made = highlight['createdAt'] ?? /^\d{13}(?!\d)/.exec(String(highlight['id'] ?? ''))?.[0];
  const time = new Date(Number(made));
  return made === undefined || Number.isNaN(time.getTime()) ? null : time.toISOString();
}
