import { createSlices } from '../shared/slices.ts';

/** How much text is handed over at once, in UTF-16 units: so much of a file is held twice, and no more. */
const PART = 2 ** 20;

type Piece = string | Uint8Array<ArrayBuffer>;

/** The pieces as one file, texts as UTF-8, while other tasks have their turn. What a piece throws, this rejects with. */
export async function gatherBlob(
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
  type: string,
): Promise<Blob> {
  const slices = createSlices();
  const parts: Blob[] = [];
  let held: Piece[] = [];
  let length = 0;
  const handOver = () => {
    parts.push(new Blob(held));
    held = [];
    length = 0;
  };
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length >= PART) handOver();
    await slices.pause();
  }
  handOver();
  return new Blob(parts, { type });
}
