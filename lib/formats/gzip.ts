/** Compresses texts by gzip (RFC 1952), and back: with what browsers have for it. */
import { createSlices } from '../shared/slices.ts';

/** What every gzip file begins with: its signature, and the one method there is. */
const SIGNATURE = [0x1f, 0x8b, 0x08];

export type Unpacking =
  | { ok: true; text: string }
  | {
      ok: false;
      /** `bytes` of it were unpacked when it was given up: there are more. */
      fault: { code: 'not-gzip' } | { code: 'damaged' } | { code: 'too-large'; bytes: number; limit: number };
    };

/** The pieces as UTF-8, compressed, while other tasks have their turn. What a piece throws, this rejects with. */
export function gzip(pieces: Iterable<string>): Promise<Blob> {
  const iterator = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  const slices = createSlices();
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      await slices.pause();
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void iterator.return?.(),
  });
  const headers = { 'Content-Type': 'application/gzip' };
  return new Response(bytes.pipeThrough(new CompressionStream('gzip')), { headers }).blob();
}

/**
 * The text that was compressed, of UTF-8. It is given up at the limit: a small file can hold any amount of text.
 *
 * @param limit In bytes of the text.
 */
export async function gunzip(file: Blob, limit: number): Promise<Unpacking> {
  const start = new Uint8Array(await file.slice(0, SIGNATURE.length).arrayBuffer());
  if (!SIGNATURE.every((byte, at) => start[at] === byte)) return { ok: false, fault: { code: 'not-gzip' } };

  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      bytes += chunk.value.length;
      if (bytes > limit) {
        await reader.cancel();
        return { ok: false, fault: { code: 'too-large', bytes, limit } };
      }
      parts.push(decoder.decode(chunk.value, { stream: true }));
    }
  } catch {
    return { ok: false, fault: { code: 'damaged' } };
  }
  return { ok: true, text: parts.join('') + decoder.decode() };
}
