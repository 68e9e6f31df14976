import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import type { CatalogRow } from '../../lib/store/catalog.ts';
import { usePageTexts } from '../page-texts-context.ts';
import type { useActivity } from '../use-activity.ts';
import { EditDialog } from './EditDialog.tsx';
import type { LibraryServices } from './library-services.ts';
import type { RowActions } from './MarkRowItem.tsx';
import type { Doing } from './use-doing.ts';
import type { PageAddress } from './use-page-address.ts';

interface Dependencies {
  services: LibraryServices;
  activity: ReturnType<typeof useActivity>;
  doing: Doing;
  move(change: Partial<PageAddress>): void;
}

/** What can be done with one mark in a list, and the dialog that one of these opens. */
export function useRowActions({ services, activity, doing, move }: Dependencies): {
  actions: RowActions;
  dialog: ComponentChildren;
} {
  const { text, plural } = usePageTexts();
  const [edited, setEdited] = useState<CatalogRow | null>(null);
  const remove = ({ id }: Annotation) =>
    doing(
      () => services.edit([id], [{ kind: 'delete' }]),
      count => plural('bulkDeleted', count),
    );
  const takeBack = (undo: () => Promise<void>) =>
    activity.act(async () => {
      await undo();
      return { message: text('undone') };
    });
  return {
    actions: {
      listLabel: text('annotations'),
      onDetails: article => move({ article }),
      onEdit: setEdited,
      onDelete: annotation => void remove(annotation),
      onCopy: (annotation, article) =>
        void activity.act(async () => {
          await navigator.clipboard.writeText(await services.quoteWithCitation(annotation, article));
          return { message: text('citationCopied') };
        }),
    },
    dialog: edited !== null && (
      <EditDialog
        row={edited}
        services={services}
        onSaved={undo => {
          setEdited(null);
          activity.say({ message: text('changesSaved'), undo: () => void takeBack(undo) });
        }}
        onClose={() => setEdited(null)}
      />
    ),
  };
}
