import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { METADATA_FIELDS } from '../../lib/article/article.ts';
import { articleDetails, type ArticleDetails as Details } from '../../lib/store/article-details.ts';
import { binArticle } from '../../lib/store/bin.ts';
import { Icon } from '../Icon.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import type { Status } from '../StatusBar.tsx';
import { useLiveQuery } from '../use-live-query.ts';
import { ArticleAddresses } from './ArticleAddresses.tsx';
import { ArticleCitation } from './ArticleCitation.tsx';
import { ArticleField } from './ArticleField.tsx';
import { ArticleParts } from './ArticleParts.tsx';
import { articleChanger } from './change-article.ts';
import type { LibraryServices } from './library-services.ts';
import type { Doing } from './use-doing.ts';

interface Props {
  pageKey: string;
  services: LibraryServices;
  doing: Doing;
  /** As of `useActivity`. */
  act(action: () => Promise<Status>): Promise<void>;
  busy: boolean;
  onClose(): void;
  /** The status bar: outside a dialog it could be neither heard nor used. */
  children: ComponentChildren;
}

/** What is known of an article, and what the reader can say of it; over the list in which it stands. */
export default function ArticleDetails(props: Props) {
  const { pageKey, services, onClose, children } = props;
  const { text } = usePageTexts();
  const { database } = services;
  const dialog = useRef<HTMLDialogElement>(null);
  const details = useLiveQuery(() => articleDetails(database, pageKey), [database, pageKey]);
  // Closed by itself it gives the focus back.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="library-dialog article-details"
      aria-labelledby="article-heading"
      onCancel={event => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id="article-heading" lang={details?.article.language ?? undefined} dir="auto">
          {details?.article.title ?? text(details === null ? 'articleGone' : 'articleDetails')}
        </h2>
        <button type="button" autofocus aria-label={text('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {details === null && <p class="hint">{text('articleGoneHint')}</p>}
      {details != null && <Content {...props} details={details} />}
      {children}
    </dialog>
  );
}

function Content({ details, services, doing, act, busy }: Props & { details: Details }) {
  const { text, plural } = usePageTexts();
  const { article, group, parts } = details;
  const count = parts.reduce((sum, { marks }) => sum + marks.length, 0);
  const change = articleChanger(services, doing);
  const onBin = () =>
    void doing(
      () => services.doing((database, now) => binArticle(database, article.pageKey, now)),
      binned => plural('articleBinned', binned),
    );
  return (
    <>
      <section aria-labelledby="article-fields">
        <h3 id="article-fields">{text('articleFields')}</h3>
        <dl class="article-fields">
          {METADATA_FIELDS.map(field => (
            <ArticleField key={field} article={article} field={field} busy={busy} change={change} />
          ))}
        </dl>
      </section>
      <ArticleCitation
        article={article}
        style={services.citationStyle()}
        now={services.now()}
        busy={busy}
        act={act}
      />
      <ArticleAddresses group={group} />
      <ArticleParts details={details} services={services} busy={busy} change={change} />
      {count > 0 && (
        <button type="button" class="boxed article-bin" disabled={busy} onClick={onBin}>
          {plural('articleBin', count)}
        </button>
      )}
    </>
  );
}
