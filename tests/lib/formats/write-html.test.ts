import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import type { Article, ArticleText } from '../../../lib/article/article.ts';
import { escapeHtml } from '../../../lib/formats/escape-html.ts';
import { entriesOf } from '../../../lib/formats/export-entry.ts';
import { renderHtml } from '../../../lib/formats/write-html.ts';
import { exportWords } from '../../support/export-words.ts';
import { idOf, sampleArticle, sampleClaim, sampleLibrary, sampleText } from '../../support/sample-library.ts';

const WORDS = exportWords();

interface Sample {
  article?: Partial<Article>;
  text?: Partial<ArticleText> | null;
  marks?: Annotation[];
}

function render({ article, text = {}, marks = [sampleClaim()] }: Sample): string {
  const library = {
    ...sampleLibrary(marks),
    articles: [sampleArticle(article)],
    texts: text === null ? [] : [sampleText(text)],
  };
  return renderHtml(entriesOf(library)[0]!, WORDS);
}

const documentOf = (html: string) => parseHTML(html).document;

/** A mark on `exact`, as it stands in the text at `start`. */
function markOn(number: number, exact: string, start: number, fields: object = {}): Annotation {
  const mark = sampleClaim({ id: idOf(number) });
  const [quote, position] = mark.target.selector;
  mark.target.selector = [
    { ...quote, exact, prefix: '', suffix: '' },
    { ...position, start, end: start + exact.length },
  ];
  return { ...mark, ...fields } as Annotation;
}

const KNOWN_TAGS = new Set(
  'html head meta title style body header h1 h2 div p a ul ol li main section blockquote mark sup pre'.split(
    ' ',
  ),
);

/** Every element and attribute, as a parser finds them; the sheet's own text aside. */
function markupOf(html: string): { tags: string[]; attributes: string[] } {
  const elements = [...documentOf(html).querySelectorAll('*')];
  return {
    tags: elements.map(({ localName }) => localName),
    attributes: elements.flatMap(element => element.getAttributeNames()),
  };
}

describe('the page of an article', () => {
  it('sets marks in the text, numbered as their notes', () => {
    const document = documentOf(render({ marks: [sampleClaim({ note: 'Xem lại', tags: ['y tế'] })] }));
    const mark = document.querySelector('main mark')!;
    expect(mark.textContent).toBe('12 nghị quyết');
    expect(mark.getAttribute('class')).toBe('claim');
    expect(mark.parentElement!.textContent).toBe('Kỳ họp thông qua 12 nghị quyết1.');
    const note = document.querySelector(document.querySelector('main sup a')!.getAttribute('href')!)!;
    expect(note.textContent).toContain('Xem lại');
    expect(note.textContent).toContain('#y tế');
    expect(document.querySelector(note.querySelector('a')!.getAttribute('href')!)).not.toBeNull();
  });

  it('says what the article is, in its language and direction', () => {
    const document = documentOf(
      render({ article: { language: 'ar', direction: 'rtl', siteName: 'Sóng Biển' } }),
    );
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    const main = document.querySelector('main')!;
    expect([main.getAttribute('lang'), main.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(document.querySelector('.about')!.textContent).toContain(
      'Trần Thị Mẫu · Sóng Biển · January 30, 2026',
    );
    expect(document.querySelector('.about a')!.getAttribute('href')).toBe(sampleArticle().url);
  });

  it('has each kind of block', () => {
    const blocks: ArticleText['blocks'] = [
      { kind: 'heading', text: 'A' },
      { kind: 'item', text: 'B' },
      { kind: 'item', text: 'C' },
      { kind: 'quotation', text: 'D' },
      { kind: 'preformatted', text: 'E\n  F' },
      { kind: 'caption', text: 'G' },
    ];
    const main = documentOf(render({ text: { blocks } })).querySelector('main')!;
    expect([...main.children].map(({ localName, textContent }) => [localName, textContent])).toEqual([
      ['h2', 'A'],
      ['ul', 'B\nC'],
      ['blockquote', 'D'],
      ['pre', 'E\n  F'],
      ['p', 'G'],
    ]);
  });

  it('keeps the text whole where marks overlap and run over blocks', () => {
    const blocks: ArticleText['blocks'] = ['Một hai ba.', 'Bốn năm.'].map(text => ({
      kind: 'paragraph',
      text,
    }));
    const marks = [
      markOn(1, 'Một hai', 0),
      markOn(2, 'hai ba', 4, { kind: 'note', record: {} }),
      markOn(3, 'ba.\nBốn', 8, { kind: 'quote', record: { speaker: '' } }),
    ];
    const main = documentOf(render({ text: { blocks }, marks })).querySelector('main')!;
    const shown = [...main.querySelectorAll('mark')].map(mark => [
      mark.getAttribute('class'),
      mark.textContent,
    ]);
    expect(shown).toEqual([
      ['claim', 'Một '],
      ['claim', 'hai'],
      ['note', 'hai'],
      ['note', ' '],
      ['note', 'ba'],
      ['quote', 'ba'],
      ['quote', '.'],
      ['quote', 'Bốn'],
    ]);
    for (const sup of [...main.querySelectorAll('sup')]) sup.remove();
    expect([...main.children].map(({ textContent }) => textContent)).toEqual(['Một hai ba.', 'Bốn năm.']);
  });

  it.each<[name: string, sample: Sample, heading: string]>([
    [
      'is not in the saved text',
      { marks: [markOn(1, 'mười bốn', 0)] },
      'Marks that the saved text does not have',
    ],
    ['has no saved text', { text: null }, 'Annotations'],
  ])('lists a mark that %s', (_name, sample, heading) => {
    const document = documentOf(render(sample));
    expect(document.querySelector('main mark')).toBeNull();
    expect([...document.querySelectorAll('.notes h2')].map(({ textContent }) => textContent)).toEqual([
      heading,
    ]);
    expect(document.querySelector('.notes a')).toBeNull();
  });

  it('forbids itself everything but its own style', () => {
    const policy = documentOf(render({})).querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });
});

const HOSTILE = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>',
  '<!-- <p>',
  '&lt;script&gt;',
  ']]><svg onload=alert(1)>',
  '</main></mark>\u0000<iframe>',
];

describe('text of others', () => {
  it.each(HOSTILE)('stays text: %j', hostile => {
    const plain = render({
      text: { blocks: [{ kind: 'paragraph', text: 'abc' }] },
      marks: [markOn(1, 'abc', 0, { note: 'x', tags: ['x'], record: { claimant: 'x' } })],
    });
    const marks = [markOn(1, hostile, 0, { note: hostile, tags: [hostile], record: { claimant: hostile } })];
    const blocks: ArticleText['blocks'] = [{ kind: 'paragraph', text: hostile }];
    const html = render({
      article: {
        title: hostile,
        byline: hostile,
        siteName: hostile,
        language: hostile,
        publishedTime: hostile,
      },
      text: { blocks },
      marks,
    });
    expect(markupOf(html)).toEqual(markupOf(plain));
    const document = documentOf(html);
    const shown = hostile.replace('\u0000', '');
    expect(document.querySelector('h1')!.textContent).toBe(shown);
    expect(document.querySelector('main mark')!.textContent).toBe(shown);
    expect(document.querySelector('.said')!.textContent).toBe(shown);
  });

  it('makes only elements that we know, without any handler', () => {
    const text = fc.string({ unit: fc.constantFrom(...'<>"\'&;/!- =aonclickscript\n\u0000') });
    fc.assert(
      fc.property(text, fc.string(), (title, note) => {
        const { tags, attributes } = markupOf(
          render({ article: { title, byline: note }, marks: [sampleClaim({ note: title, tags: [note] })] }),
        );
        expect(tags.filter(tag => !KNOWN_TAGS.has(tag))).toEqual([]);
        expect(attributes.filter(name => name.startsWith('on'))).toEqual([]);
      }),
    );
  });

  it('leads nowhere by an address that is none', () => {
    const document = documentOf(render({ article: { url: 'javascript:alert(1)' } }));
    expect([...document.querySelectorAll('a')].map(a => a.getAttribute('href'))).toEqual([
      '#note-1',
      '#mark-1',
    ]);
    expect(document.querySelector('.about')!.textContent).toContain('javascript:alert(1)');
  });
});

it.each([
  [
    'signs of markup',
    `<a href="x" title='y'>&amp;</a>`,
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  ],
  ['control characters', 'a\u0000\u001bb\tc\nd', 'ab\tc\nd'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
])('escapes %s', (_name, text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped);
});
