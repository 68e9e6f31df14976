import { downloadBlob } from './download-blob.ts';

/** Lets the browser save `text` as a file of this name. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  downloadBlob(name, new Blob([text], { type }));
}
