import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { currentSelector } from '../../lib/annotations/current-selector.ts';
import { draftOf } from '../../lib/annotations/edit-annotation.ts';
import { WHOLE_LIBRARY } from '../../lib/annotations/library-view.ts';
import type { CatalogRow } from '../../lib/store/catalog.ts';
import { lazily } from '../lazily.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { messageOf } from '../reader-error.ts';
import type { LibraryServices } from './library-services.ts';

const MarkEditor = lazily(
  () => import('../MarkEditor.tsx'),
  () => null,
);

interface Props {
  row: CatalogRow;
  services: LibraryServices;
  onSaved(undo: () => Promise<void>): void;
  onClose(): void;
}

/** A mark's note, tags and record, edited over the list it stands in. */
export function EditDialog({ row: { annotation, article }, services, onSaved, onClose }: Props) {
  const texts = usePageTexts();
  const { text } = texts;
  const dialog = useRef<HTMLDialogElement>(null);
  const [passage] = currentSelector(annotation);
  const knownTags = useMemo(
    () => services.catalog.select(WHOLE_LIBRARY).facets.tag.map(({ value }) => value),
    [services],
  );
  // Closed by itself it gives the focus back.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog class="library-dialog" ref={dialog} aria-label={text('edit')} onClose={onClose}>
      <blockquote lang={article?.language ?? undefined} dir="auto">
        {passage.exact}
      </blockquote>
      <MarkEditor
        draft={draftOf(annotation)}
        passage={passage}
        language={article?.language ?? null}
        publishedTime={article?.publishedTime ?? null}
        knownTags={knownTags}
        onDraft={() => {}}
        onSave={async draft => {
          const undo = await services.save(annotation, draft).catch(error => {
            throw new Error(messageOf(error, texts));
          });
          onSaved(undo);
        }}
        onCancel={() => dialog.current?.close()}
      />
    </dialog>
  );
}
