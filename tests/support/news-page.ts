/** Small news pages for tests that need many, or need to change one. */

export interface NewsPage {
  title?: string;
  paragraphs: readonly string[];
  language?: string;
  /** Markup for the head. */
  head?: string;
  /** Markup at the end of the body. */
  tail?: string;
}

/** Enough running text for a page to be taken for an article. */
export const FILLER = [
  'The council met for three hours on Tuesday evening, before a full gallery, to settle a budget that had been put off twice since the spring.',
  'Members of both groups said afterwards that they had expected a longer night, and that the talks before the meeting had done most of the work.',
  'The plan now goes to the regional assembly, which has until the end of the month to send it back with remarks, or to let it pass.',
];

/** A complete page with an article of these paragraphs. They are markup, and may hold inline tags. */
export function newsPage({
  title = 'Council settles its budget',
  paragraphs,
  language = 'en',
  ...rest
}: NewsPage) {
  const body = [...paragraphs, ...FILLER].map(paragraph => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title>${rest.head ?? ''}</head>
<body>
<nav><a href="/">Home</a> <a href="/politics">Politics</a></nav>
<main><article><h1>${title}</h1>
${body}
</article></main>
${rest.tail ?? ''}
</body></html>`;
}
