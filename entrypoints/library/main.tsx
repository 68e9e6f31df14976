import { render } from 'preact';
import { browser } from 'wxt/browser';
import { downloadText } from '../../components/download-text.ts';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { LibraryView } from '../../components/library/LibraryView.tsx';
import { TextsProvider } from '../../components/texts-context.ts';
import { writeExport } from '../../lib/formats/write-export.ts';
import { background } from '../../lib/messaging/remotes.ts';
import { loadTexts } from '../../lib/shared/load-texts.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { createLibrary } from '../../lib/store/library.ts';
import { mergeInto } from '../../lib/store/merge-into.ts';

const texts = await loadTexts(browser.i18n.getUILanguage());
document.documentElement.lang = texts.language;
document.title = `${texts.text('library')} · On the Record`;

const database = openDatabase();
const library = createLibrary(database);

render(
  <TextsProvider value={texts}>
    <ErrorBoundary>
      <LibraryView
        library={library}
        merge={incoming => mergeInto(database, incoming)}
        announce={pageKeys => void background.marksChanged(pageKeys).catch(() => {})}
        exportAll={async () => {
          const version = browser.runtime.getManifest().version;
          const { name, text } = writeExport(await library.snapshot(), new Date(), version);
          downloadText(name, text);
          return name;
        }}
      />
    </ErrorBoundary>
  </TextsProvider>,
  document.getElementById('app')!,
);
