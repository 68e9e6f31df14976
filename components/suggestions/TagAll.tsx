import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts-context.ts';

interface Props {
  count: number;
  busy: boolean;
  onTag(): void;
}

/** Asks before it does, since it makes many marks. */
export function TagAll({ count, busy, onTag }: Props) {
  const { text, plural } = useTexts();
  /** `null` until it was first asked. */
  const [isAsking, setAsking] = useState<boolean | null>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (isAsking !== null) (isAsking ? confirm : begin).current?.focus();
  }, [isAsking]);

  return (
    <div class="tag-all">
      {isAsking ? (
        <>
          <p>{plural('tagAllAsk', count)}</p>
          <button
            key="yes"
            type="button"
            class="primary"
            disabled={busy}
            ref={confirm}
            onClick={() => {
              setAsking(false);
              onTag();
            }}
          >
            {text('tagAllYes')}
          </button>
          <button key="no" type="button" onClick={() => setAsking(false)}>
            {text('cancel')}
          </button>
        </>
      ) : (
        <>
          <p class="hint">{plural('suggestionsFound', count)}</p>
          <button
            key="all"
            type="button"
            class="boxed"
            aria-disabled={busy}
            ref={begin}
            onClick={() => {
              if (!busy) setAsking(true);
            }}
          >
            {text('tagAll')}
          </button>
        </>
      )}
    </div>
  );
}
