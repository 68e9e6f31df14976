import { useState } from 'preact/hooks';
import { type BinnedMark, binned, DAYS_IN_BIN, emptyBin, restore } from '../../lib/store/bin.ts';
import { MarkItem } from '../MarkItem.tsx';
import { Notice } from '../Notice.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import type { Status } from '../StatusBar.tsx';
import { useLiveQuery } from '../use-live-query.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { FewItems } from './FewItems.tsx';
import type { LibraryServices } from './library-services.ts';
import { TagSign } from './TagSign.tsx';
import type { Doing } from './use-doing.ts';

interface Props {
  services: LibraryServices;
  doing: Doing;
  /** As of `useActivity`, for what cannot be taken back. */
  act(action: () => Promise<Status>): Promise<void>;
  busy: boolean;
}

/** Deleted marks, as long as they can be brought back. */
export default function BinView({ services, doing, act, busy }: Props) {
  const { text, plural, number } = usePageTexts();
  const { database, now } = services;
  const marks = useLiveQuery(() => binned(database, now()), [database]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asks, setAsks] = useState(false);
  if (marks === undefined) return null;
  const days = number(DAYS_IN_BIN);
  if (marks.length === 0) return <Notice title={text('binEmpty')}>{text('binEmptyHint', { days })}</Notice>;

  // What was restored or purged elsewhere is no longer chosen.
  const ids = marks.map(({ annotation }) => annotation.id).filter(id => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const onRestore = () =>
    void doing(
      () => services.doing((_database, time) => restore(database, ids, time)),
      count => plural('binRestored', count),
    );
  const onEmpty = () => {
    setAsks(false);
    void act(async () => ({ message: plural('binCleared', await emptyBin(database)) }));
  };

  return (
    <section class="index" aria-labelledby="bin-heading">
      <header class="index-head">
        <h2 id="bin-heading">{text('sectionBin')}</h2>
        <p class="facts">{plural('marks', marks.length)}</p>
        <p class="hint">{text('binHint', { days })}</p>
      </header>
      <section class="bulk" aria-label={text('chosenMarks')}>
        <p class="bulk-count" aria-live="polite">
          {plural('marksChosen', ids.length)}
        </p>
        <div class="bulk-actions">
          <button
            type="button"
            onClick={() => {
              const all = marks.map(({ annotation }) => annotation.id);
              setChosen(new Set(ids.length === marks.length ? [] : all));
            }}
          >
            {text(ids.length === marks.length ? 'chooseNone' : 'chooseAll')}
          </button>
          <button type="button" class="boxed" disabled={busy || ids.length === 0} onClick={onRestore}>
            {text('binRestore')}
          </button>
          <button type="button" class="boxed bin-clear" disabled={busy} onClick={() => setAsks(true)}>
            {text('binClear')}
          </button>
        </div>
      </section>
      <FewItems
        items={marks}
        class="bin-list"
        label={text('sectionBin')}
        render={(mark: BinnedMark) => (
          <BinItem
            key={mark.annotation.id}
            mark={mark}
            isChosen={chosen.has(mark.annotation.id)}
            onChoose={() => toggle(mark.annotation.id)}
          />
        )}
      />
      {asks && (
        <ConfirmDialog
          question={plural('binAsk', marks.length)}
          hint={text('binAskHint')}
          yes={text('binAskYes')}
          onYes={onEmpty}
          onNo={() => setAsks(false)}
        />
      )}
    </section>
  );
}

interface ItemProps {
  mark: BinnedMark;
  isChosen: boolean;
  onChoose(): void;
}

function BinItem({ mark: { annotation, title, daysLeft }, isChosen, onChoose }: ItemProps) {
  const { text, plural, day } = usePageTexts();
  const quote = annotation.target.selector[0].exact.slice(0, 80);
  return (
    <li class="mark-row">
      <label class="choose">
        <input
          type="checkbox"
          aria-label={text('chooseMark', { quote })}
          checked={isChosen}
          onChange={onChoose}
        />
      </label>
      <MarkItem mark={{ annotation, sighting: undefined }} language={null} actions={null} TagSign={TagSign}>
        <p class="facts mark-source">
          <bdi>{title ?? text('noTitle')}</bdi>
          {' · '}
          {text('binDeleted', { day: day(annotation.deletedAt!) })}
          {' · '}
          {daysLeft === 0 ? text('binDue') : plural('binDaysLeft', daysLeft)}
        </p>
      </MarkItem>
    </li>
  );
}
