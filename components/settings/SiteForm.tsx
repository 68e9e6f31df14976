import { useState } from 'preact/hooks';
import { typedHost } from '../../lib/shared/site-patterns.ts';
import { TextField } from '../fields.tsx';
import { usePageTexts } from '../page-texts-context.ts';

/** Names a site to give access to. `onAllow` is called in the event itself, so that permission can be asked for. */
export function SiteForm({ onAllow }: { onAllow(host: string): void }) {
  const { text } = usePageTexts();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      class="site-form"
      onSubmit={event => {
        event.preventDefault();
        const host = typedHost(typed);
        setWrong(host === null);
        if (host === null) return;
        onAllow(host);
        setTyped('');
      }}
    >
      <TextField
        label={text('site')}
        hint={text('siteHint')}
        error={isWrong ? text('siteInvalid') : null}
        value={typed}
        onInput={input => {
          setTyped(input);
          setWrong(false);
        }}
      />
      <button type="submit" class="secondary">
        {text('allow')}
      </button>
    </form>
  );
}
