/** Whether a document is a page: the browser's viewers show PDFs and images as documents that are none. */
export function isAnnotatable(doc: Document): boolean {
  return doc.body !== null && /html|xml|^text\/plain/.test(doc.contentType);
}
