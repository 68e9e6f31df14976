import { useEffect, useState } from 'preact/hooks';
import { formatBytes } from '../../../lib/shared/format-bytes.ts';
import { requestPersistence } from '../../../lib/store/persistence.ts';
import { type StorageFacts, storageFacts } from '../../../lib/store/storage-facts.ts';
import { usePageTexts } from '../../page-texts-context.ts';
import type { useActivity } from '../../use-activity.ts';

interface Props {
  activity: ReturnType<typeof useActivity>;
  /** What takes the room: asked anew when it is another. */
  usedBy: unknown;
}

/** How much room the library takes, and whether the browser will keep it. */
export function StorageSection({ activity, usedBy }: Props) {
  const { text, language } = usePageTexts();
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  const { act, busy } = activity;

  useEffect(() => {
    let isWanted = true;
    storageFacts().then(
      read => {
        if (isWanted) setFacts(read);
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [usedBy]);

  const ask = () =>
    act(async () => {
      const isGranted = await requestPersistence();
      setFacts(await storageFacts());
      return { message: text(isGranted ? 'storageGranted' : 'storageDenied') };
    });

  if (facts === null) return null;
  const { usage, quota, isPersistent } = facts;
  const used = usage === null ? null : formatBytes(usage, language);
  return (
    <section aria-labelledby="storage-title">
      <h2 id="storage-title">{text('storageTitle')}</h2>
      <dl class="storage">
        <dt>{text('storageUsed')}</dt>
        <dd>
          {used === null
            ? text('storageUnknown')
            : quota === null
              ? used
              : text('storageUsedOf', { used, quota: formatBytes(quota, language) })}
        </dd>
        <dt>{text('storageKept')}</dt>
        <dd>
          <p>{text(isPersistent ? 'storagePersistent' : 'storageNotPersistent')}</p>
          {!isPersistent && (
            <button type="button" class="secondary" disabled={busy} onClick={ask}>
              {text('storageAsk')}
            </button>
          )}
        </dd>
      </dl>
      <details>
        <summary>{text('storageFullTitle')}</summary>
        <p class="prose">{text('storageFull')}</p>
      </details>
    </section>
  );
}
