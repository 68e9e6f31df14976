/** The document's own address and the one it names as canonical, as they are now. */
export function pageAddressOf(doc: Document): { url: string; canonicalUrl: string | null } {
  const link = doc.querySelector('link[rel~="canonical" i][href]');
  const href = link?.getAttribute('href')?.trim() ?? '';
  const canonicalUrl = URL.canParse(href, doc.baseURI) ? new URL(href, doc.baseURI).href : null;
  return { url: doc.location.href, canonicalUrl: href === '' ? null : canonicalUrl };
}
