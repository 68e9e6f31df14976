/**
 * The pieces as they are, while telling how many were taken. Taking one after `signal` was aborted throws its reason:
 * what makes the pieces ends there.
 */
export function* watchPieces<Piece>(
  pieces: Iterable<Piece>,
  signal: AbortSignal,
  onTaken: (count: number) => void,
): Generator<Piece> {
  let count = 0;
  for (const piece of pieces) {
    signal.throwIfAborted();
    yield piece;
    onTaken(++count);
  }
}
