/**
 * Writes an article with its marks as one page to read and to print: the saved text with each mark where it stands,
 * and after it what each says. It holds no script, loads nothing, and its policy would let it do neither.
 */
import { ANNOTATION_KINDS } from '../annotations/annotation.ts';
import { markState, type SightedMark } from '../annotations/mark-state.ts';
import type { Article } from '../article/article.ts';
import { textOf } from '../article/create-article.ts';
import { escapeHtml } from './escape-html.ts';
import type { ExportEntry } from './export-entry.ts';
import type { ExportWords } from './export-words.ts';
import { HTML_STYLE } from './html-style.ts';
import { htmlText, type PlacedMark } from './html-text.ts';
import { factsOf } from './mark-facts.ts';
import { placeMarks } from './place-marks.ts';
import { safeAddress } from './safe-address.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A mark with its number, which its note and its place have in common. */
interface NumberedMark extends SightedMark {
  number: number;
  isPlaced: boolean;
}

export function renderHtml({ article, text, marks }: ExportEntry, words: ExportWords): string {
  const { texts } = words;
  const blocks = text?.blocks ?? [];
  const spans = placeMarks(
    textOf(blocks),
    marks.map(({ annotation }) => annotation.target.selector),
  );
  const numbered = marks.map((mark, at) => ({ ...mark, number: at + 1, isPlaced: spans[at] !== null }));
  const placed = numbered.flatMap(({ number, annotation: { kind } }, at): PlacedMark[] => {
    const span = spans[at] ?? null;
    return span === null ? [] : [{ ...span, number, kind }];
  });
  const notes = (isPlaced: boolean) => numbered.filter(mark => mark.isPlaced === isPlaced);
  return `<!doctype html>
<html lang="${escapeHtml(texts.language)}" dir="${escapeHtml(texts.text('direction'))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(article.title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1${languageOf(article)}>${escapeHtml(article.title)}</h1>
${aboutOf(article, words)}
</header>
${legendOf(words)}
${text === null ? '' : `<main${languageOf(article)}>\n${htmlText(blocks, placed)}</main>`}
${notesOf(texts.text('annotations'), notes(true), words)}
${notesOf(texts.text(text === null ? 'annotations' : 'marksNotInText'), notes(false), words)}
</body>
</html>
`;
}

function languageOf({ language, direction }: Article): string {
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`;
  return `${lang} dir="${direction ?? 'auto'}"`;
}

function aboutOf({ byline, siteName, publishedTime, url }: Article, { texts }: ExportWords): string {
  const day = publishedTime === null ? null : texts.day(publishedTime);
  const known = [byline, siteName, day].filter(part => part !== null && part !== '');
  const address = safeAddress(url);
  const shown = escapeHtml(url);
  const link = address === null ? shown : `<a href="${escapeHtml(address)}" rel="noreferrer">${shown}</a>`;
  const line = known.length === 0 ? '' : `<p>${known.map(part => escapeHtml(part!)).join(' · ')}</p>\n`;
  return `<div class="about">\n${line}<p dir="ltr">${link}</p>\n</div>`;
}

function legendOf({ texts }: ExportWords): string {
  const items = ANNOTATION_KINDS.map(
    kind => `<li><mark class="${kind}">${escapeHtml(texts.text(kind))}</mark></li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}

function notesOf(heading: string, marks: readonly NumberedMark[], words: ExportWords): string {
  if (marks.length === 0) return '';
  const items = marks.map(mark => noteOf(mark, words)).join('\n');
  return `<section class="notes">\n<h2>${escapeHtml(heading)}</h2>\n<ol>\n${items}\n</ol>\n</section>`;
}

function noteOf({ annotation, sighting, number, isPlaced }: NumberedMark, words: ExportWords): string {
  const { kind, note, tags, target } = annotation;
  const back = isPlaced
    ? ` <a href="#mark-${number}" aria-label="${escapeHtml(words.texts.text('backToText'))}">↩</a>`
    : '';
  const paragraph = (attributes: string, parts: readonly string[]) =>
    parts.length === 0 ? '' : `<p${attributes}>${parts.map(escapeHtml).join(' · ')}</p>`;
  const state = words.stateOf(markState(annotation, sighting));
  return [
    `<li value="${number}" id="note-${number}">`,
    `<p><mark class="${kind}">${escapeHtml(words.texts.text(kind))}</mark>${back}</p>`,
    `<blockquote dir="auto">${escapeHtml(target.selector[0].exact)}</blockquote>`,
    note.trim() === '' ? '' : `<p class="said" dir="auto">${escapeHtml(note.trim())}</p>`,
    paragraph(
      '',
      factsOf(annotation, words).map(({ label, value }) => `${label}: ${value}`),
    ),
    paragraph(' class="soft"', [...tags.map(tag => `#${tag}`), ...(state === null ? [] : [state])]),
    '</li>',
  ].join('');
}
