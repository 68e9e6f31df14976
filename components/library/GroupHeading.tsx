import type { MarkGroup } from '../../lib/annotations/arrange-rows.ts';
import type { LibraryView } from '../../lib/annotations/library-view.ts';
import type { Article } from '../../lib/article/article.ts';
import { usePageTexts } from '../page-texts-context.ts';
import { facetNames } from './facet-names.ts';
import type { RowActions } from './MarkRowItem.tsx';
import { TagSign } from './TagSign.tsx';

const NONE = {
  article: 'noTitle',
  tag: 'noTag',
  person: 'noPerson',
  site: 'noSite',
  month: 'anyTime',
} as const;

interface Props {
  group: MarkGroup;
  by: LibraryView['group'];
  /** The article of its first mark; `undefined` until it is known. */
  article: Article | undefined;
  actions: RowActions;
}

/** What the marks below have in common, and how many they are. */
export function GroupHeading({ group: { value, count }, by, article, actions }: Props) {
  const texts = usePageTexts();
  const { text, plural, day } = texts;
  if (by !== 'article') {
    const name = value === '' ? text(NONE[by]) : facetNames(by, texts)(value);
    return (
      <header class="group">
        <h2 dir="auto">
          {by === 'tag' && <TagSign tag={value} />}
          {name}
        </h2>
        <p class="facts">{plural('marks', count)}</p>
      </header>
    );
  }
  const { title = '', url, language, siteName, byline, publishedTime } = article ?? {};
  const facts = [siteName, byline, publishedTime && day(publishedTime)].filter(Boolean);
  return (
    <header class="group">
      <h2 lang={language ?? undefined} dir="auto">
        {url === undefined ? (
          value
        ) : (
          <a href={url} rel="noreferrer" title={text('openArticle')}>
            {title}
          </a>
        )}
      </h2>
      <p class="facts">
        {facts.length > 0 && (
          <>
            <bdi>{facts.join(' · ')}</bdi>
            {' · '}
          </>
        )}
        {plural('marks', count)}
        <span class="group-details">
          {' · '}
          <button type="button" class="link" onClick={() => actions.onDetails(value)}>
            {text('articleDetails')}
          </button>
        </span>
      </p>
    </header>
  );
}
