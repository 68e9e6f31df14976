import type { Annotation } from '../../lib/annotations/annotation.ts';
import { currentSelector } from '../../lib/annotations/current-selector.ts';
import { alertsOf, type DifferencePart, differenceParts } from '../../lib/annotations/difference.ts';
import { personOf } from '../../lib/annotations/edit-annotation.ts';
import { type MarkState, markState, type SightedMark } from '../../lib/annotations/mark-state.ts';
import type { CardContent, CardDifference } from '../../lib/messaging/protocol.ts';
import type { Texts } from '../../lib/shared/texts.ts';
import { ALERT_WORDS } from '../alert-words.ts';
import { ANSWER_WORDS, ANSWERS_TO } from '../answer-words.ts';
import { stateWords } from '../state-words.ts';
import { statisticWords } from '../statistic-words.ts';

/** What the card of a mark shows in the page. @param language Of the article. */
export function cardContent(
  { annotation, sighting }: SightedMark,
  language: string | null,
  texts: Texts,
): CardContent {
  const { text, day } = texts;
  const { id, kind, versions, target, created, note, tags } = annotation;
  const state = markState(annotation, sighting);
  const words = stateWords(state, texts);
  const person = personOf(annotation);
  const quote = currentSelector(annotation)[0].exact;
  const answers = ANSWERS_TO[state.status] ?? [];
  return {
    id,
    kind,
    title: text(kind),
    person: person ?? '',
    state: words === null ? null : { status: state.status, words },
    quote,
    language,
    first:
      versions.length === 0
        ? null
        : { title: text('firstSaved', { day: day(created) }), quote: target.selector[0].exact },
    difference: differenceOf(quote, state, texts),
    answers: answers
      .filter(answer => answer === 'accept' || answer === 'keep')
      .map(answer => ({
        kind: answer,
        name: text(ANSWER_WORDS[answer].name),
        hint: text(ANSWER_WORDS[answer].hint),
      })),
    facts: factsOf(annotation, texts),
    note,
    tags,
  };
}

function differenceOf(
  saved: string,
  { status, text: found, changes }: MarkState,
  { text }: Texts,
): CardDifference | null {
  if (status !== 'edited' && status !== 'kept') return null;
  const spoken: Partial<Record<DifferencePart['kind'], string>> = {
    deleted: text('deletedWords'),
    inserted: text('insertedWords'),
  };
  return {
    title: text('difference'),
    parts: differenceParts(saved, found, changes).map(({ kind, text: words, signs }) => ({
      kind,
      text: words,
      isGrave: signs.length > 0,
      spoken: spoken[kind] ?? '',
    })),
    alerts: alertsOf(changes).map(alert => text(ALERT_WORDS[alert])),
    isAnswered: status === 'kept',
    pageText: found,
  };
}

function factsOf(annotation: Annotation, texts: Texts): CardContent['facts'] {
  if (annotation.kind !== 'statistic') return [];
  const { text } = texts;
  const { unitText, measuredProperty, period, source } = annotation.record;
  const facts: CardContent['facts'] = [
    [text('value'), statisticWords(annotation.record, texts)],
    [text('measuredProperty'), measuredProperty === unitText ? '' : measuredProperty],
    [text('period'), period],
    [text('source'), source],
  ];
  return facts.filter(([, value]) => value !== '');
}
