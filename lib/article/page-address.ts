/** The document's own address and the one it names as canonical, absolute, as they are now. */
export function pageAddressOf(doc: Document): { url: string; canonicalUrl: string | null } {
  return { url: doc.location.href, canonicalUrl: canonicalUrlOf(doc) };
}

/** The address in `<link rel=canonical>`, absolute; whether to trust it is for `pageKeyOf` to say. */
export function canonicalUrlOf(doc: Document): string | null {
  const href = doc.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href')?.trim() ?? '';
  return href !== '' && URL.canParse(href, doc.baseURI) ? new URL(href, doc.baseURI).href : null;
}
