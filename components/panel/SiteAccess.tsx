import { useEffect, useState } from 'preact/hooks';
import { siteAccess as access } from '../../lib/messaging/site-access.ts';
import { hostOf, patternOf } from '../../lib/shared/site-patterns.ts';
import { messageOf } from '../reader-error.ts';
import { useTexts } from '../texts-context.ts';

export interface SiteAccessProps {
  /** Hosts on which the reader does not want to be asked. */
  declinedOn: readonly string[];
  /** Rejects where that cannot be kept. */
  onDecline(host: string): Promise<void>;
  onFault(message: string): void;
  /** Of a page with marks. */
  url: string;
}

/** Offers to show marks of this site without a click: quietly, and not again once that was declined. */
export default function SiteAccess({ declinedOn, onDecline, onFault, url }: SiteAccessProps) {
  const texts = useTexts();
  const { text } = texts;
  const host = hostOf(url);
  const [hasAccess, setAccess] = useState(true);

  useEffect(() => {
    if (host === null) return;
    const look = () => void access.has(host).then(setAccess);
    look();
    return access.watch(look);
  }, [host]);

  if (host === null || hasAccess || declinedOn.includes(host)) return null;
  return (
    <div class="site-access">
      <button type="button" onClick={() => void access.request([patternOf(host)]).catch(() => {})}>
        {text('alwaysShowHere')}
      </button>
      <button
        type="button"
        class="close"
        aria-label={text('declineHere', { site: host })}
        onClick={() => onDecline(host).catch((error: unknown) => onFault(messageOf(error, texts)))}
      >
        ×
      </button>
    </div>
  );
}
