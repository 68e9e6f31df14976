import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import { type ExportEntry, entriesOf } from '../../../lib/formats/export-entry.ts';
import { checkTemplate, DEFAULT_TEMPLATE, renderMarkdown } from '../../../lib/formats/write-markdown.ts';
import { emptyStatistic } from '../../../lib/statistics/statistic-record.ts';
import { exportWords } from '../../support/export-words.ts';
import {
  idOf,
  sampleArticle,
  sampleClaim,
  sampleLibrary,
  sampleSighting,
} from '../../support/sample-library.ts';

const WORDS = exportWords();

const CLAIM = sampleClaim({
  record: { claimant: 'Bà Đặng Mẫu' },
  note: 'Xem lại\n- biên bản',
  tags: ['ngân sách', '2026'],
});
const STATISTIC = {
  ...sampleClaim({ id: idOf(2) }),
  kind: 'statistic',
  record: { ...emptyStatistic(), value: 12, unitText: 'nghị quyết', period: '2026', guessed: [] },
} as Annotation;

function entry(
  fields: Parameters<typeof sampleArticle>[0] = {},
  annotations: Annotation[] = [CLAIM],
): ExportEntry {
  const library = {
    ...sampleLibrary(annotations),
    articles: [sampleArticle(fields)],
    sightings: [sampleSighting()],
  };
  return entriesOf(library)[0]!;
}

/** What the front matter holds, as a parser of YAML reads it. */
function propertiesOf(note: string): Record<string, unknown> {
  const [, yaml = ''] = /^---\n(.*?)\n---\n/s.exec(note) ?? [];
  return parse(yaml);
}

const bodyOf = (note: string) => note.replace(/^---\n.*?\n---\n/s, '');

describe('the note of an article', () => {
  it('is what the template says', () => {
    expect(renderMarkdown(entry({}, [CLAIM, STATISTIC]), DEFAULT_TEMPLATE, WORDS)).toBe(`---
title: "Họp Hội đồng nhân dân"
author: "Trần Thị Mẫu"
published: 2026-01-30T07:31:00+07:00
url: "https://news.example/hop-dong-nhan-dan?id=7"
tags:
  - "ngân-sách"
  - "_2026"
created: 2026-01-31T00:00:00.000Z
---

# Họp Hội đồng nhân dân

> 12 nghị quyết

**Claim** · edited: 12 → 14 #ngân-sách #_2026

- Claimant: Bà Đặng Mẫu

Xem lại
\\- biên bản

> 12 nghị quyết

**Statistic**

- Value: 12 nghị quyết
- Period: 2026
`);
  });

  it('is in the language of the reader', () => {
    expect(renderMarkdown(entry(), DEFAULT_TEMPLATE, exportWords('vi'))).toContain('**Nhận định**');
  });

  it.each<[name: string, template: string, wanted: string]>([
    ['each line of a quotation', '{{#marks}}> {{note}}{{/marks}}', '> Xem lại\n> \\- biên bản\n'],
    ['each line of an item', '{{#marks}}> 1. {{note}}{{/marks}}', '> 1. Xem lại\n>    \\- biên bản\n'],
    [
      'an address in a link',
      '[{{title}}]({{url}})',
      '[Họp Hội đồng nhân dân](https://news.example/hop-dong-nhan-dan?id=7)\n',
    ],
    [
      'a link to a passage',
      '{{#marks}}{{link}}{{/marks}}',
      'https://news.example/hop-dong-nhan-dan?id=7#:~:text=qua-,12%20ngh%E1%BB%8B%20quy%E1%BA%BFt,-.\n',
    ],
    ['a section for a kind', '{{#marks}}{{#claim}}C{{/claim}}{{#statistic}}S{{/statistic}}{{/marks}}', 'C\n'],
    ['a front matter that is never closed', '---\n{{title}}', '---\nHọp Hội đồng nhân dân\n'],
  ])('keeps %s', (_name, template, wanted) => {
    expect(checkTemplate(template)).toBeNull();
    expect(renderMarkdown(entry(), template, WORDS)).toBe(wanted);
  });
});

const HOSTILE = [
  'x\n---\nadmin: true\n# y',
  'a: b # c',
  '"; x: \'',
  '[a, b]',
  '{{title}}',
  '- x',
  '\u2028---\u2028',
  '\u0001\u0002"',
  '!!js/function x',
  '&anchor *alias',
  '~',
  'null',
  '\\',
  '\ud800',
];

describe('front matter', () => {
  it.each(HOSTILE)('holds %j as one text', title => {
    const note = renderMarkdown(entry({ title, byline: title }), DEFAULT_TEMPLATE, WORDS);
    const properties = propertiesOf(note);
    expect(Object.keys(properties)).toEqual(['title', 'author', 'published', 'url', 'tags', 'created']);
    expect(properties['title']).toBe(
      title.toWellFormed().replaceAll('\u0001', '').replaceAll('\u0002', '').replace(/\s+/g, ' ').trim(),
    );
  });

  it('holds any text as it is', () => {
    const text = fc.string({
      unit: fc.constantFrom(...`"'\\:#-[]{}&*!|>%@\`,? ađ\n\u2028\ufeff`),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, title => {
        const note = renderMarkdown(entry({ title }), DEFAULT_TEMPLATE, WORDS);
        expect(propertiesOf(note)['title']).toBe(title.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it.each<[name: string, line: string, wanted: unknown]>([
    ['quotation marks of the template', 'x: "{{title}}"', 'a" b: c'],
    ['apostrophes of the template', "x: '{{title}}'", 'a" b: c'],
    ['words around it', 'x: Notes on {{title}}: all', 'Notes on a" b: c: all'],
    ['a list in brackets', 'x: [{{title}}, y]', ['a" b: c', 'y']],
    ['an item', 'x:\n  - {{title}}', ['a" b: c']],
    ['an item with a key', 'x:\n  - y: {{title}}', [{ y: 'a" b: c' }]],
  ])('takes a value with %s', (_name, line, wanted) => {
    const template = `---\n${line}\n---\n`;
    expect(checkTemplate(template)).toBeNull();
    const note = renderMarkdown(entry({ title: 'a" b: c' }), template, WORDS);
    expect(propertiesOf(note)['x']).toEqual(wanted);
  });
});

describe('text of others in the body', () => {
  it('never becomes a line that ends the quotation it stands in', () => {
    const note = '---\n\n# x\n```\n%%\n<script>alert(1)</script>\n[[y]] ![](z) #t';
    const body = bodyOf(
      renderMarkdown(entry({}, [{ ...CLAIM, note }]), '{{#marks}}> {{note}}{{/marks}}', WORDS),
    );
    expect(body).toBe(
      '> \\---\n> \n> \\# x\n> \\`\\`\\`\n> \\%\\%\n> &lt;script>alert(1)&lt;/script>\n> \\[\\[y\\]\\] !\\[\\](z) \\#t\n',
    );
  });
});

describe('checkTemplate', () => {
  it('finds no fault in the one that readers begin with', () => {
    expect(checkTemplate(DEFAULT_TEMPLATE)).toBeNull();
  });

  it.each<[name: string, template: string, fault: object]>([
    [
      'within an HTML tag',
      'x\n<a title="{{title}}">',
      { code: 'unsafe-place', name: 'title', line: 2, column: 11 },
    ],
    ['within an HTML tag of several lines', '<a\n{{title}}', { code: 'unsafe-place', line: 2, column: 1 }],
    ['as a key', '---\n{{title}}: x\n---\n', { code: 'unsafe-place', line: 2, column: 1 }],
    [
      'without a space after the key',
      '---\nx:{{title}}\n---\n',
      { code: 'unsafe-place', line: 2, column: 3 },
    ],
    [
      'of an unknown name, after front matter',
      '---\na: b\n---\n\n {{x}}',
      { code: 'unknown-name', line: 5, column: 2 },
    ],
    [
      'of a section that front matter leaves open',
      '---\n{{#tags}}\n---\n{{/tags}}',
      { code: 'open-section', line: 2 },
    ],
  ])('tells a value %s', (_name, template, fault) => {
    expect(checkTemplate(template)).toMatchObject(fault);
    expect(() => renderMarkdown(entry(), template, WORDS)).toThrow('fault');
  });

  it('lets a value stand between tags, and after a sign that begins none', () => {
    expect(checkTemplate('<b>{{title}}</b> 1 < {{title}}')).toBeNull();
  });
});
