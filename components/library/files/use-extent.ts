import { useState } from 'preact/hooks';
import type { Choice } from '../../Choices.tsx';
import { usePageTexts } from '../../page-texts-context.ts';
import type { FilesViewProps } from './files-services.ts';

export type Extent = 'everything' | 'view' | 'chosen';

/** How much of the library an export is to hold. */
export function useExtent({ chosen, selection, isFiltered }: FilesViewProps) {
  const { plural } = usePageTexts();
  const first = chosen !== null ? 'chosen' : isFiltered ? 'view' : 'everything';
  const [wanted, setExtent] = useState<Extent>(first);

  const choices: Choice<Extent>[] = [
    { value: 'everything', label: plural('exportEverything', selection.of) },
    ...(isFiltered ? [{ value: 'view' as const, label: plural('exportView', selection.total) }] : []),
    ...(chosen !== null ? [{ value: 'chosen' as const, label: plural('exportChosen', chosen.length) }] : []),
  ];
  // What was wanted may be offered no more.
  const extent = choices.some(({ value }) => value === wanted) ? wanted : 'everything';
  const isOfChosen = extent === 'chosen' && chosen !== null;
  return {
    extent,
    setExtent,
    choices,
    /** How many marks. */
    count: isOfChosen ? chosen.length : extent === 'view' ? selection.total : selection.of,
    /** Of the first `most` marks; of all, where that is not given. */
    ids(most = Number.POSITIVE_INFINITY): readonly string[] {
      return isOfChosen ? chosen.slice(0, most) : selection.ids(0, Math.min(most, selection.length));
    },
  };
}
