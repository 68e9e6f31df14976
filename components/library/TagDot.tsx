/** The colour of a tag beside its name, which alone says what it is. @param colour Empty for none. */
export function TagDot({ colour }: { colour: string }) {
  return colour === '' ? null : (
    <span class="tag-dot" style={{ backgroundColor: colour }} aria-hidden="true" />
  );
}
