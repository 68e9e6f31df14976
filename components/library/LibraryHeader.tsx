import { usePageTexts } from '../page-texts-context.ts';
import { SearchField } from './SearchField.tsx';
import { type PageAddress, SECTIONS, type Section, searchOf } from './use-page-address.ts';

const NAMES = {
  marks: 'sectionMarks',
  statistics: 'statistics',
  people: 'people',
  tags: 'tags',
  bin: 'sectionBin',
  files: 'sectionFiles',
} as const;

interface Props {
  address: PageAddress;
  /** What the library holds, in a few words; `null` where it is empty. */
  facts: string | null;
  onMove(change: Partial<PageAddress>): void;
  onSearch(query: string): void;
}

/** The name of the page, the search, and the way from one section to another. */
export function LibraryHeader({ address, facts, onMove, onSearch }: Props) {
  const { text } = usePageTexts();
  const link = (section: Section) => (
    <a
      key={section}
      href={searchOf({ ...address, section, article: null })}
      aria-current={section === address.section ? 'page' : undefined}
      onClick={event => {
        // The browser opens it where else the reader wants it.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onMove({ section, article: null });
      }}
    >
      {text(NAMES[section])}
    </a>
  );
  return (
    <header class="library-header">
      <div class="library-title">
        <h1>{text('library')}</h1>
        {facts !== null && <p class="facts">{facts}</p>}
      </div>
      <SearchField value={address.view.query} onInput={onSearch} />
      <nav class="library-nav" aria-label={text('sections')}>
        {SECTIONS.map(link)}
        <a href="/settings.html">{text('settings')}</a>
      </nav>
    </header>
  );
}
