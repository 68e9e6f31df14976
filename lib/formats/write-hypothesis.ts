/**
 * Writes the JSON that Hypothesis's client exports and imports. The reader's note stays what it is; the kind is a tag
 * as well, so that it can be seen there; and what is ours alone is in a selector of our own, with what is known of the
 * article. Only the article's text is left out.
 * Source: https://github.com/hypothesis/client/blob/main/src/sidebar/services/annotations-exporter.tsx
 */
import type { SightedMark } from '../annotations/mark-state.ts';
import type { Article } from '../article/article.ts';
import type { WriteFormat } from './export-entry.ts';
import { hypothesisIdOf } from './hypothesis-id.ts';
import { OWN_SELECTOR, PAGE_KEY } from './hypothesis-keys.ts';
import type { Data } from './json-data.ts';
import { ownRecordOf, RECORD_VERSION } from './own-record.ts';
import type { ExportContext } from './write-library-file.ts';

/** Every annotation there has a user; here there are none. */
const USER = 'acct:reader@on-the-record.example.org';

/** One annotation a line. Equal entries and contexts give equal text. */
export const writeHypothesis: WriteFormat<ExportContext> = function* (
  entries,
  { exported, extensionVersion },
) {
  const head = {
    export_date: exported,
    export_userid: USER,
    client_version: `on-the-record ${extensionVersion}`,
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "annotations": [`;
  let separator = '\n';
  for (const { article, marks } of entries) {
    let piece = '';
    for (const mark of marks) {
      piece += separator + JSON.stringify(hypothesisAnnotation(article, mark));
      separator = ',\n';
    }
    yield piece;
  }
  yield '\n]}\n';
};

function hypothesisAnnotation(article: Article, mark: SightedMark): Data {
  const { id, kind, note, tags, created, modified, target } = mark.annotation;
  const { source, selector } = target;
  const [quote, position] = selector;
  const addedTag = tags.includes(kind) ? null : kind;
  return {
    id: hypothesisIdOf(id),
    created,
    updated: modified,
    user: USER,
    user_info: { display_name: null },
    uri: source,
    text: note,
    tags: addedTag === null ? tags : [...tags, addedTag],
    group: '__world__',
    permissions: { read: [USER], update: [USER], delete: [USER] },
    hidden: false,
    flagged: false,
    links: {},
    [PAGE_KEY]: { title: [article.title] },
    target: [
      {
        source,
        // Both count UTF-16 units, ours in the text as rendered: there it is a hint of where to look for the quote.
        selector: [
          position,
          quote,
          {
            type: OWN_SELECTOR,
            formatVersion: RECORD_VERSION,
            // Its import gives an annotation a new id and time.
            id,
            created,
            addedTag,
            annotation: ownRecordOf(mark),
            article,
          },
        ],
      },
    ],
  };
}
