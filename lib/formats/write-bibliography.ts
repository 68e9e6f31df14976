/** Writes a list of references as a page, from which it is pasted into a paper with its italics. */
import type { CitationText } from './citations/citation-text.ts';
import { plainText } from './citations/citation-text.ts';
import { type CitationStyle, formatCitation } from './citations/format-citation.ts';
import { escapeHtml } from './escape-html.ts';
import type { WriteFormat } from './export-entry.ts';

export interface BibliographyContext {
  style: CitationStyle;
  heading: string;
  /** Of the reader, BCP 47: the list is in the order of its alphabet. */
  language: string;
}

const STYLE = `
body{margin:0 auto;padding:32px 20px 64px;max-width:44rem;font:16px/1.6 "Times New Roman","Noto Serif",serif;
overflow-wrap:anywhere}
h1{font-size:20px;text-align:center}
p{margin:0 0 12px;padding-inline-start:2.5em;text-indent:-2.5em}`;

/** An entry for each article, as of the day on which it was first marked. Nothing on the page loads or runs. */
export const writeBibliography: WriteFormat<BibliographyContext> = function* (entries, context) {
  const { style, heading, language } = context;
  yield `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(heading)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(heading)}</h1>
`;
  const { compare } = new Intl.Collator(language);
  const cited = entries.map(({ article }) => {
    const citation = formatCitation(article, style, { accessed: article.created });
    return { article, citation, sortedBy: plainText(citation) };
  });
  for (const { article, citation } of cited.sort((a, b) => compare(a.sortedBy, b.sortedBy))) {
    const lang = article.language === null ? '' : ` lang="${escapeHtml(article.language)}"`;
    yield `<p${lang} dir="auto">${htmlOf(citation)}</p>\n`;
  }
  yield '</body>\n</html>\n';
};

function htmlOf(citation: CitationText): string {
  return citation
    .map(({ text, isItalic }) => (isItalic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text)))
    .join('');
}
