import { useId } from 'preact/hooks';
import { usePageTexts } from '../page-texts-context.ts';

interface Props<Site extends { host: string }> {
  label: string;
  sites: readonly Site[];
  /** Said where there are none. */
  empty?: string;
  onRemove(site: Site): void;
}

/** Sites, each with what removes it. */
export function SiteList<Site extends { host: string }>({ label, sites, empty, onRemove }: Props<Site>) {
  const { text } = usePageTexts();
  const id = useId();
  if (sites.length === 0) return empty === undefined ? null : <p class="hint">{empty}</p>;
  return (
    <ul class="site-list" aria-label={label}>
      {sites.map((site, at) => (
        <li key={site.host}>
          <span id={`${id}-${at}`} dir="auto">
            {site.host}
          </span>
          <button type="button" aria-describedby={`${id}-${at}`} onClick={() => onRemove(site)}>
            {text('remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
