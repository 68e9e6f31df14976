/** The extension's keyboard commands. A reader can change their keys in the browser's own settings. */
import { type Browser, browser } from 'wxt/browser';
import { ANNOTATION_KINDS, type AnnotationKind } from '../annotations/annotation.ts';
import { injectAnnotator } from './inject.ts';
import { openSidePanel } from './open-page.ts';
import type { AnnotatorRun } from './protocol.ts';
import { annotatorIn } from './remotes.ts';

type Tab = Browser.tabs.Tab;
type Annotator = ReturnType<typeof annotatorIn>;

/** What is done in the page itself. */
const IN_PAGE: Record<string, (annotator: Annotator, run: AnnotatorRun) => Promise<unknown>> = {
  'next-mark': annotator => annotator.walk('next'),
  'previous-mark': annotator => annotator.walk('previous'),
  // An annotator that the keys brought there shows the marks by itself.
  'toggle-marks': async (annotator, run) => run === 'running' && annotator.toggle(),
};

/** @param onMark Called where the reader marks the selection of a page. */
export function provideCommands(onMark: (kind: AnnotationKind, tab: Tab) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const kind = ANNOTATION_KINDS.find(each => command === `mark-${each}`);
    const inPage = IN_PAGE[command];
    if (kind !== undefined) onMark(kind, tab);
    else if (command === 'open-panel') void openSidePanel(tab);
    else if (inPage !== undefined) {
      // Pressing the keys gives access to the page, as a click on the toolbar button does.
      void injectAnnotator(tab.id).then(
        run => inPage(annotatorIn(tab.id!), run),
        () => {},
      );
    }
  });
}
