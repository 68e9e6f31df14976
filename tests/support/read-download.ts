import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Download {
  file: string;
  content: Buffer;
}

/**
 * Does what makes the browser save a file, and gives the file.
 *
 * @throws Error where none came within ten seconds
 */
export async function download(folder: string, action: () => Promise<void>): Promise<Download> {
  rmSync(folder, { recursive: true, force: true });
  await action();
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const file = finishedFile(folder);
    if (file !== null) return { file, content: readFileSync(join(folder, file)) };
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error('No file was saved.');
}

/** As `download`, of a JSON file. */
export async function readDownload(
  folder: string,
  action: () => Promise<void>,
): Promise<{ file: string; data: unknown }> {
  const { file, content } = await download(folder, action);
  return { file, data: JSON.parse(content.toString('utf8')) };
}

/** Firefox writes into a second file until it is done, Chromium gives the name at the end. */
function finishedFile(folder: string): string | null {
  try {
    const files = readdirSync(folder);
    if (files.some(file => /\.(part|crdownload)$|^\.|^[^.]*$/.test(file))) return null;
    const [file] = files;
    return file !== undefined && readFileSync(join(folder, file)).length > 0 ? file : null;
  } catch {
    return null;
  }
}
