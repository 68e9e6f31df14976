import { describe, expect, it } from 'vitest';
import { parseTemplate, renderTemplate, type TemplateFault } from '../../../lib/formats/template.ts';

const NAMES = {
  a: true,
  b: true,
  none: true,
  list: { a: true, c: true, inner: { d: true } },
  empty: { c: true },
} as const;
const VIEW = {
  a: 'A',
  b: 'B',
  none: null,
  list: [
    { a: 'a1', c: 'c1', inner: [{ d: 'd1' }, { d: 'd2' }] },
    { a: null, c: 'c2', inner: [] },
  ],
  empty: [],
};

function render(source: string): string {
  const reading = parseTemplate(source, NAMES, () => true);
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return renderTemplate<string>(
    reading.nodes,
    VIEW,
    (value, before) => `${value}${before === '> ' ? '!' : ''}`,
  );
}

describe('renderTemplate', () => {
  it.each([
    ['nothing', '', ''],
    ['text', 'x } y {', 'x } y {'],
    ['a value', '[{{a}}]', '[A]'],
    ['a value with white space in its tag', '{{  a }}', 'A'],
    ['a value that is not there', '[{{none}}]', '[]'],
    ['a list', '{{#list}}({{c}}){{/list}}', '(c1)(c2)'],
    ['a list within a list', '{{#list}}({{#inner}}{{d}},{{/inner}}){{/list}}', '(d1,d2,)()'],
    ['an empty list', '{{#empty}}x{{/empty}}{{^empty}}y{{/empty}}', 'y'],
    ['a list that is not empty', '{{^list}}x{{/list}}', ''],
    ['an optional value', '{{#a}}<{{a}}>{{/a}}{{#none}}x{{/none}}', '<A>'],
    ['what stands in for a value', '{{^none}}y{{/none}}{{^a}}x{{/a}}', 'y'],
    ["an item's name before one around it", '{{#list}}({{a}}{{b}}){{/list}}', '(a1B)(B)'],
    ['a remark', 'x{{! a {b} }}y', 'x{{! a {b} }}y'],
    ['a remark without braces', 'x{{! a }}y', 'xy'],
    ['tags with lines to themselves', 'x\n {{#list}} \n- {{c}}\n{{/list}}\ny', 'x\n- c1\n- c2\ny'],
    ['tags that share their line', 'x {{#a}}y\n{{/a}} z', 'x y\n z'],
    ['a value with a line to itself', 'x\n{{a}}\ny', 'x\nA\ny'],
    ['a tag in the last line', 'x\n{{#a}}\ny\n{{/a}}', 'x\ny\n'],
    ['what stands before a value', '> {{a}}\n>{{a}}', '> A!\n>A'],
    ['names that every object has', '{{#a}}x{{/a}}', 'x'],
  ])('writes %s', (name, source, wanted) => {
    if (name === 'a remark') expect(() => render(source)).toThrow('open-tag');
    else expect(render(source)).toBe(wanted);
  });
});

describe('parseTemplate', () => {
  it.each<[name: string, source: string, fault: TemplateFault]>([
    ['a tag without an end', 'x\n y {{a} z', { code: 'open-tag', name: '{{a} z', line: 2, column: 4 }],
    [
      'a name that is not known',
      '{{a}}{{title}}',
      { code: 'unknown-name', name: 'title', line: 1, column: 6 },
    ],
    [
      'a name that every object has',
      '{{constructor}}',
      { code: 'unknown-name', name: 'constructor', line: 1, column: 1 },
    ],
    ['no name', '{{}}', { code: 'unknown-name', name: '', line: 1, column: 1 }],
    [
      'a name out of its list',
      '{{#list}}{{/list}}{{c}}',
      { code: 'unknown-name', name: 'c', line: 1, column: 19 },
    ],
    [
      'a name of a list that is empty',
      '{{^list}}{{c}}{{/list}}',
      { code: 'unknown-name', name: 'c', line: 1, column: 10 },
    ],
    [
      'a section without an end',
      'x\n  {{#list}}\ny',
      { code: 'open-section', name: 'list', line: 2, column: 3 },
    ],
    [
      'an end of another section',
      '{{#a}}{{#b}}{{/a}}',
      { code: 'stray-end', name: 'a', line: 1, column: 13 },
    ],
    ['an end of none', 'x{{/a}}', { code: 'stray-end', name: 'a', line: 1, column: 2 }],
    ['a list as a value', '{{list}}', { code: 'list-as-value', name: 'list', line: 1, column: 1 }],
  ])('tells %s', (_name, source, fault) => {
    expect(parseTemplate(source, NAMES, () => true)).toEqual({ ok: false, fault });
  });

  it('tells a value that may not stand where it does', () => {
    const reading = parseTemplate('{{a}} <{{b}}', NAMES, before => !before.endsWith('<'));
    expect(reading).toEqual({ ok: false, fault: { code: 'unsafe-place', name: 'b', line: 1, column: 8 } });
  });
});
