import type { Texts } from '../../lib/shared/texts.ts';
import { ArticleHeader } from '../ArticleHeader.tsx';
import { changeMessage } from '../change-message.ts';
import { Icon } from '../Icon.tsx';
import { lazily } from '../lazily.tsx';
import { MarkList } from '../MarkList.tsx';
import { Notice } from '../Notice.tsx';
import { SelectionRegion } from '../SelectionRegion.tsx';
import { StatusBar } from '../StatusBar.tsx';
import { type Tab, Tabs } from '../Tabs.tsx';
import { useTexts } from '../texts-context.ts';
import type { PanelServices } from './panel-actions.ts';
import type { SiteAccessProps } from './SiteAccess.tsx';
import { type PanelOptions, type PanelTab, useArticlePanel } from './use-article-panel.ts';
import { useMarkKeys } from './use-mark-keys.ts';

export interface ArticlePanelProps extends PanelServices, PanelOptions {
  /** Writes the article's marks to a file; resolves with its name. */
  exportPage(pageKey: string): Promise<string>;
  copyPage(pageKey: string): Promise<void>;
  openLibrary(): void;
  /** Shows the same beside the page; absent where it is there already, or the browser has no such place. */
  openPanel?: (() => void) | undefined;
  siteAccess: Omit<SiteAccessProps, 'url' | 'onFault'>;
}

const SiteAccess = lazily(
  () => import('./SiteAccess.tsx'),
  () => null,
);

/** The popup's content: one article, the passage about to be marked, and the marks there are. */
export function ArticlePanel(props: ArticlePanelProps) {
  const texts = useTexts();
  const { text } = texts;
  const panel = useArticlePanel(props, props);
  const { annotations, obstacle, page, summary, tab } = panel;
  useMarkKeys(panel.selected !== null, panel.mark);

  return (
    <div class="panel">
      <ArticleHeader
        metadata={headerOf(panel, text('extensionName'))}
        news={changeMessage(summary, texts, props.now())}
        hint={page?.article?.isArticle === false ? text('noArticle') : null}
      />
      {obstacle === null ? (
        <SelectionRegion selected={panel.selected} hint={text(hintOf(panel))} onMark={panel.mark} />
      ) : (
        <Notice title={text(OBSTACLES[obstacle].title)}>{text(OBSTACLES[obstacle].text)}</Notice>
      )}
      <Tabs
        tabs={[
          { name: 'marks', label: text('marks'), count: annotations.length },
          ...(obstacle === null ? tabsOfArticle(panel, text) : []),
        ]}
        selected={tab}
        onSelect={name => panel.setTab(name)}
        aside={summary.changed > 0 && <ChangedFilter panel={panel} />}
      >
        {tab === 'article' && (
          <ArticleText
            blocks={page?.article?.blocks ?? []}
            language={panel.language}
            direction={page?.article?.metadata.direction ?? null}
            onSelect={panel.setPassage}
          />
        )}
        {tab === 'suggestions' && <SuggestionsTab panel={panel} />}
        {tab === 'marks' && panel.stored !== undefined && <Marks panel={panel} />}
      </Tabs>
      {page !== null && annotations.length > 0 && (
        <SiteAccess
          {...props.siteAccess}
          url={page.url}
          onFault={message => panel.say({ message, isError: true })}
        />
      )}
      <StatusBar status={panel.status} busy={panel.busy} onClose={panel.clear} />
      <Footer panel={panel} {...props} />
    </div>
  );
}

type Panel = ReturnType<typeof useArticlePanel>;

function tabsOfArticle({ suggestions }: Panel, text: Texts['text']): Tab<PanelTab>[] {
  const count = suggestions === null ? undefined : suggestions.confident.length + suggestions.lessSure.length;
  return [
    { name: 'article', label: text('article') },
    { name: 'suggestions', label: text('suggestions'), ...(count !== undefined && { count }) },
  ];
}

function Waiting() {
  const { text } = useTexts();
  return <p class="hint waiting">{text('selectionWaiting')}</p>;
}

const ArticleText = lazily(() => import('../ArticleText.tsx'), Waiting);
const SuggestionList = lazily(() => import('../suggestions/SuggestionList.tsx'), Waiting);

function SuggestionsTab({ panel }: { panel: Panel }) {
  const { suggestions } = panel;
  if (suggestions === null) return <Waiting />;
  return (
    <SuggestionList
      suggestions={suggestions}
      language={panel.language}
      busy={panel.busy}
      onTag={panel.tagFigures}
      onDismiss={panel.dismissFigure}
      onShow={panel.showFigure}
      onUnderline={panel.underline}
    />
  );
}

const NOWHERE = { pointed: null, reached: null };

function Marks({ panel }: { panel: Panel }) {
  const { text } = useTexts();
  return (
    <>
      {panel.annotations.length === 0 && panel.obstacle === null && (
        <Notice title={text('marksEmpty')}>{text('marksEmptyHint')}</Notice>
      )}
      <MarkList
        marks={panel.marks}
        isFiltered={panel.isFiltered}
        language={panel.language}
        publishedTime={panel.publishedTime}
        editing={panel.editing}
        focusedId={panel.focusedId}
        place={panel.report?.place ?? NOWHERE}
        onPoint={panel.point}
        knownTags={panel.knownTags}
        hasPage={panel.page !== null && panel.obstacle === null}
        hasSelection={panel.selected !== null}
        onEdit={panel.edit}
        onDelete={panel.remove}
        onShow={panel.show}
        onAnswer={panel.answer}
        onDraft={panel.keepDraft}
        onSave={panel.save}
        onCancel={panel.stopEditing}
      />
    </>
  );
}

/** Leaves only those marks in the list that changed. */
function ChangedFilter({ panel }: { panel: Panel }) {
  const { text } = useTexts();
  return (
    <button
      type="button"
      class="changed-filter"
      aria-pressed={panel.isFiltered}
      // Shown by the style sheet: a count is no part of the button's name.
      data-count={panel.summary.changed}
      onClick={() => {
        panel.setTab('marks');
        panel.setChangedOnly(!panel.isFiltered);
      }}
    >
      {text('changed')}
    </button>
  );
}

function Footer(props: ArticlePanelProps & { panel: Panel }) {
  const { panel, exportPage, copyPage, openLibrary, openPanel } = props;
  const { text } = useTexts();
  const isEmpty = panel.annotations.length === 0;
  return (
    <footer class="panel-footer">
      <button
        type="button"
        disabled={isEmpty}
        onClick={() => panel.withPage(async key => text('exported', { file: await exportPage(key) }))}
      >
        {text('exportJson')}
      </button>
      <button
        type="button"
        class="quiet"
        disabled={isEmpty}
        onClick={() => panel.withPage(key => copyPage(key).then(() => text('copied')))}
      >
        {text('copyJson')}
      </button>
      <span class="panel-doors">
        {openPanel !== undefined && (
          <button
            type="button"
            class="quiet door"
            aria-label={text('openPanel')}
            title={text('openPanel')}
            onClick={openPanel}
          >
            <Icon name="panel" />
          </button>
        )}
        <button type="button" class="quiet" onClick={openLibrary}>
          {text('openLibrary')}
        </button>
      </span>
    </footer>
  );
}

const OBSTACLES = {
  restricted: { title: 'restrictedTitle', text: 'restricted' },
  'not-a-page': { title: 'notAPageTitle', text: 'notAPage' },
  'no-access': { title: 'noAccessTitle', text: 'noAccess' },
} as const;

function hintOf({ tab, report }: Panel) {
  if (tab === 'article') return 'selectionEmptyInArticle';
  return report === null ? 'selectionWaiting' : 'selectionEmpty';
}

/** What is stored wins over what the page says today, and that over the tab's title. */
function headerOf({ stored, page, tabTitle }: Panel, fallback: string) {
  const nothing = { byline: null, siteName: null, publishedTime: null, language: null, title: tabTitle };
  const metadata = stored?.article ?? page?.article?.metadata ?? nothing;
  return { ...metadata, title: metadata.title || fallback };
}
