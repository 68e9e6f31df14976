import { unclobbered } from '../../lib/shared/unclobbered.ts';

/** What answers to a click by itself. */
const ACTIVE =
  'a[href],area[href],button,input,select,textarea,label,summary,audio,video,iframe,[onclick],' +
  '[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=checkbox],[role=radio],[role=switch]';

/** Whether a click is meant for the page alone: on a link, on a control or in an editor, or at the end of a selection. */
export function isForThePage(click: MouseEvent, doc: Document): boolean {
  const { button, detail, ctrlKey, altKey, metaKey, shiftKey } = click;
  // Pressing Enter on an element clicks it too, and counts no clicks.
  if (button !== 0 || detail === 0 || ctrlKey || altKey || metaKey || shiftKey) return true;
  if (doc.getSelection()?.isCollapsed === false) return true;
  return click.composedPath().some(target => {
    if (!(target instanceof Element)) return false;
    const element = unclobbered(target);
    return element.matches(ACTIVE) || (element as HTMLElement).isContentEditable;
  });
}
