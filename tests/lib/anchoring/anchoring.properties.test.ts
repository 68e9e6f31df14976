/** What holds for any page, any passage and any edit. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createQuoteMatcher } from '../../../lib/anchoring/match-quote.ts';
import { CONTEXT_LENGTH, type TargetSelectors } from '../../../lib/anchoring/selectors.ts';
import { type AnchorPage, openAnchorPage } from '../../support/anchor-page.ts';

let page: AnchorPage;

beforeAll(async () => {
  page = await openAnchorPage();
});

afterAll(() => page[Symbol.asyncDispose]());

const WORDS = (
  'đảng viên bầu cử council vote rose 3.2 per cent “not” 经济 增长 שלום עולם 👍🏽 été naïve co\u00adopt 2.447 ' +
  'e\u0302\u0323 the of and a in không chưa'
).split(' ');

const word = fc.oneof(
  { arbitrary: fc.constantFrom(...WORDS), weight: 3 },
  { arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), weight: 1 },
);
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map(words => words.join(' '));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Markup with blocks, inline tags, tables, lists, hidden parts, shadow trees and white space of every kind. */
const { html } = fc.letrec<{ html: string; block: string; inline: string }>(tie => ({
  inline: fc.oneof(
    sentence.map(escaped),
    fc
      .tuple(fc.constantFrom('b', 'em', 'a', 'span'), sentence)
      .map(([tag, text]) => `<${tag}>${escaped(text)}</${tag}>`),
    fc.constantFrom(
      '<br>',
      ' ',
      '\n   ',
      '\u00a0',
      '<span hidden>ẩn</span>',
      '<script>var vote = 1</script>',
      '<!-- vote -->',
    ),
  ),
  block: fc.oneof(
    {
      arbitrary: fc.array(tie('inline'), { maxLength: 5 }).map(parts => `<p>${parts.join('')}</p>`),
      weight: 5,
    },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom('div', 'pre', 'aside', 'blockquote'),
          fc.array(tie('inline'), { maxLength: 3 }),
        )
        .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`),
      weight: 2,
    },
    {
      arbitrary: fc
        .array(tie('inline'), { maxLength: 3 })
        .map(items => `<ul>${items.map(item => `<li>${item}</li>`).join('\n')}</ul>`),
      weight: 1,
    },
    {
      arbitrary: fc
        .array(tie('inline'), { minLength: 1, maxLength: 4 })
        .map(cells => `<table><tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr></table>`),
      weight: 1,
    },
    {
      arbitrary: tie('inline').map(
        part => `<div><template shadowrootmode="open"><i>${part}</i><slot></slot></template>${part}</div>`,
      ),
      weight: 1,
    },
  ),
  html: fc.array(tie('block'), { minLength: 1, maxLength: 8 }).map(blocks => blocks.join('\n')),
}));

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('a passage described on a page is found there again', async () => {
  await fc.assert(
    fc.asyncProperty(html, share, share, async (markup, a, b) => {
      await page.show(markup);
      const result = await page.page.evaluate(
        async (from, to) => {
          const nodes: Text[] = [];
          const visit = (root: Node) => {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) nodes.push(walker.currentNode as Text);
          };
          visit(document.body);
          const range = document.createRange();
          const pointAt = (where: number) => {
            const node = nodes[Math.min(nodes.length - 1, Math.floor(where * nodes.length))];
            return node === undefined
              ? null
              : ([node, Math.floor(((where * nodes.length) % 1) * (node.length + 1))] as const);
          };
          const start = pointAt(Math.min(from, to));
          const end = pointAt(Math.max(from, to));
          if (start === null || end === null) return null;
          range.setStart(...start);
          range.setEnd(end[0], Math.min(end[1], end[0].length));
          const index = indexingModule.indexText(document.body);
          const span = index.spanOf(range);
          if (span === null || index.rangeOf(span.start, span.end) === null) return null;
          const target = describingModule.describeRange(document.body, range);
          const [anchored] = await anchoringModule.anchorAll(document.body, [target]);
          if (anchored!.status === 'missing') return { status: 'missing', text: null, again: null, span };
          return {
            status: anchored!.status,
            text: anchored!.text,
            again: index.spanOf(anchored!.range),
            span,
            exact: target[0].exact,
          };
        },
        a,
        b,
      );
      if (result === null) return;
      expect(result).toEqual({ ...result, status: 'exact', text: result.exact, again: result.span });
    }),
    { numRuns: 150 },
  );
});

/** Of few words, so that much of any two is alike. */
const paragraph = fc
  .array(
    fc.constantFrom(
      ...'the board met and voted on a new plan for roads in autumn as every member asked'.split(' '),
    ),
    { minLength: 8, maxLength: 40 },
  )
  .map(words => words.join(' '));

test('passages that text put in between pushed on are found in their own paragraphs', async () => {
  const added = fc.array(fc.tuple(fc.nat(30), paragraph), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { minLength: 2, maxLength: 30 }),
      added,
      async (texts, insertions) => {
        const paragraphs = texts.map((text, at) => `<p id="p${at}">${text}, said member ${at}, ${text}</p>`);
        await page.show(paragraphs.join(''));
        const targets = await page.page.evaluate(() => {
          const index = indexingModule.indexText(document.body);
          return [...index.text.matchAll(/[^\n]+ said member \d+/g)].map(({ 0: passage, index: start }) =>
            describingModule.describeSpan(index, { start, end: start + passage.length }),
          );
        });
        for (const [at, text] of insertions) paragraphs.splice(at, 0, `<p>${text}</p>`);
        await page.show(paragraphs.join(''));
        const found = await page.page.evaluate(
          async list =>
            (await anchoringModule.anchorAll(document.body, list)).map(
              mark =>
                mark.status !== 'missing' && {
                  isEdited: mark.status === 'edited',
                  text: mark.range.toString(),
                  paragraph: mark.range.startContainer.parentElement!.id,
                },
            ),
          targets,
        );
        expect(found).toEqual(
          targets.map(([{ exact }], at) => ({ isEdited: false, text: exact, paragraph: `p${at}` })),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('edits outside a passage never make it an edited one', async () => {
  const passage = 'Unemployment in Harwick rose to 3.2 per cent in May, the report said';
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { maxLength: 4 }),
      paragraph,
      paragraph,
      fc.array(paragraph, { maxLength: 4 }),
      paragraph,
      paragraph,
      async (before, head, tail, after, newHead, newTail) => {
        const around = (left: string, right: string) => `<p>${left} ⟦${passage}⟧, ${right}</p>`;
        const saved = [...before.map(text => `<p>${text}</p>`), around(head, tail)].join('');
        const now = [
          around(newHead, newTail).replace(/[⟦⟧]/g, ''),
          ...after.map(text => `<p>${text}</p>`),
        ].join('');
        const found = await page.describeThenAnchor(saved, now);
        expect(found.text).toBe(passage);
        expect(['exact', 'moved']).toContain(found.status);
        expect(found.untouched).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('any selectors on any page: no error, and the page stays as it is', async () => {
  const text = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 40 }), fc.constant(''));
  const target = fc.tuple(text, text, text, fc.nat(5000), fc.nat(5000)).map(
    ([exact, prefix, suffix, start, length]): TargetSelectors => [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end: start + length },
    ],
  );
  await fc.assert(
    fc.asyncProperty(html, fc.array(target, { maxLength: 6 }), async (markup, targets) => {
      await page.show(markup);
      const { count, untouched } = await page.page.evaluate(async list => {
        const before = document.documentElement.outerHTML;
        const anchored = await anchoringModule.anchorAll(document.body, list);
        return { count: anchored.length, untouched: document.documentElement.outerHTML === before };
      }, targets);
      expect({ count, untouched }).toEqual({ count: targets.length, untouched: true });
    }),
    { numRuns: 100 },
  );
});

/** A text of so many words, some of them often, and quotes from all over it with a word changed in each. */
function workload(words: number, quotes: number) {
  let seed = 7;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const list = Array.from({ length: words }, () =>
    next(3) === 0 ? WORDS[next(WORDS.length)]! : `w${next(words)}`,
  );
  const text = list.map((each, at) => (at % 60 === 59 ? `${each}\n` : `${each} `)).join('');
  const targets = Array.from({ length: quotes }, (_, at): TargetSelectors => {
    const start = Math.floor((at * (text.length - 400)) / quotes) + 130;
    const end = start + 80;
    const exact = text.slice(start, end);
    return [
      {
        type: 'TextQuoteSelector',
        exact: `${exact.slice(0, 40)}khác${exact.slice(45)}`,
        prefix: text.slice(start - CONTEXT_LENGTH, start),
        suffix: text.slice(end, end + CONTEXT_LENGTH),
      },
      { type: 'TextPositionSelector', start: start + 17, end: end + 17 },
    ];
  });
  return { text, targets };
}

/** Places and pairs of words looked at for all quotes. */
async function stepsOf(words: number, quotes: number): Promise<number> {
  const { text, targets } = workload(words, quotes);
  const matcher = await createQuoteMatcher(text);
  for (const target of targets) expect(matcher.match(target)).not.toBeNull();
  return matcher.steps();
}

test('the cost grows in step with the page and with the marks, and no faster', async () => {
  const few = await stepsOf(2000, 50);
  const onLonger = await stepsOf(64_000, 50);
  const many = await stepsOf(2000, 800);
  expect(onLonger / few).toBeLessThan(32);
  expect(many / few).toBeLessThan(20);
});
