import type { ComponentChildren } from 'preact';
import type { CardContent, CardDifference } from '../../lib/messaging/protocol.ts';
import { KindSample } from '../KindSample.tsx';

interface Props {
  content: CardContent;
  /** What can be answered to the difference. */
  children: ComponentChildren;
}

/** What is known of a mark, in the looks of `MarkItem`: there from the record itself, here from words about it. */
export function MarkFacts({ content, children }: Props) {
  const { kind, title, person, state, quote, language, first, difference, facts, note, tags } = content;
  const lang = language ?? undefined;
  return (
    <article class="mark">
      <header>
        <KindSample kind={kind} />
        <span class="mark-kind">
          {title}
          {person !== '' && (
            <>
              {' · '}
              <bdi>{person}</bdi>
            </>
          )}
        </span>
        {state !== null && <span class={`mark-state is-${state.status}`}>{state.words}</span>}
      </header>
      <blockquote lang={lang} dir="auto">
        {quote}
      </blockquote>
      {first !== null && (
        <p class="first-quote">
          {first.title}{' '}
          <q lang={lang} dir="auto">
            {first.quote}
          </q>
        </p>
      )}
      {difference !== null && <Difference difference={difference} lang={lang} />}
      {children}
      {facts.length > 0 && (
        <dl class="facts-list">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {note !== '' && (
        <p class="mark-note" dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map(tag => (
            <li key={tag} class="tag" dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

const ELEMENTS = { same: 'span', cut: 'span', deleted: 'del', inserted: 'ins' } as const;

function Difference({ difference, lang }: { difference: CardDifference; lang: string | undefined }) {
  const { title, parts, alerts, isAnswered } = difference;
  return (
    <div class={`difference ${isAnswered ? 'is-answered' : ''}`}>
      <p class="difference-title">{title}</p>
      <p class="difference-text" lang={lang} dir="auto">
        {parts.map(({ kind, text, isGrave, spoken }, at) => {
          const Element = ELEMENTS[kind];
          return (
            <Element key={at} class={isGrave ? 'has-sign' : ''}>
              {spoken !== '' && <span class="visually-hidden">{spoken} </span>}
              {text}
            </Element>
          );
        })}
      </p>
      {alerts.length > 0 && (
        <ul class="alerts">
          {alerts.map(alert => (
            <li key={alert}>{alert}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
