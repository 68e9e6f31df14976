/** Writes an article and its marks as a note in Markdown, such as Obsidian keeps, by a template that readers can edit. */

import { tidyTags } from '../annotations/edit-annotation.ts';
import { markState, type SightedMark } from '../annotations/mark-state.ts';
import { linkToPassage } from '../annotations/text-fragment.ts';
import { cleanText, escapeAddress, escapeMarkdown, obsidianTag } from './escape-markdown.ts';
import type { ExportEntry } from './export-entry.ts';
import type { ExportWords } from './export-words.ts';
import { holdValue, isFrontMatterPlace, quoteValues, splitFrontMatter } from './front-matter.ts';
import { factsOf } from './mark-facts.ts';
import {
  parseTemplate,
  renderTemplate,
  type TemplateFault,
  type TemplateNames,
  type TemplateNode,
  type TemplateView,
} from './template.ts';

const TAG_NAMES = { tag: true, name: true } satisfies TemplateNames;

/** What a template can name. A claim, a quote, a statistic and a note each have a section of that name. */
export const TEMPLATE_NAMES = {
  title: true,
  author: true,
  site: true,
  published: true,
  language: true,
  excerpt: true,
  url: true,
  created: true,
  tags: TAG_NAMES,
  marks: {
    kind: true,
    claim: true,
    statistic: true,
    quotation: true,
    remark: true,
    quote: true,
    note: true,
    person: true,
    state: true,
    link: true,
    marked: true,
    facts: { label: true, value: true },
    tags: TAG_NAMES,
  },
} satisfies TemplateNames;

export const DEFAULT_TEMPLATE = `---
title: {{title}}
{{#author}}
author: {{author}}
{{/author}}
{{#site}}
site: {{site}}
{{/site}}
{{#published}}
published: {{published}}
{{/published}}
url: {{url}}
tags:
{{#tags}}
  - {{tag}}
{{/tags}}
created: {{created}}
---

# {{title}}

{{#marks}}
> {{quote}}

**{{kind}}**{{#state}} · {{state}}{{/state}}{{#tags}} #{{tag}}{{/tags}}

{{#facts}}
- {{label}}: {{value}}
{{/facts}}

{{#note}}
{{note}}
{{/note}}

{{/marks}}
`;

/** What a value is decides how it is made safe. */
interface Leaf {
  text: string;
  as: 'text' | 'address' | 'word';
}

type View = TemplateView<Leaf>;

interface ReadTemplate {
  frontMatter: TemplateNode[];
  body: TemplateNode[];
}

/**
 * The first fault of a template, `null` where it has none. A value is in an unsafe place within an HTML tag, and in
 * front matter anywhere but after a key or in an item of a list.
 */
export function checkTemplate(template: string): TemplateFault | null {
  const read = readTemplate(template);
  return 'code' in read ? read : null;
}

/** The note of an article. Throws where `checkTemplate` finds a fault. */
export function renderMarkdown(entry: ExportEntry, template: string, words: ExportWords): string {
  return markdownRenderer(template, words)(entry);
}

/** As `renderMarkdown`, for many articles: the template is read once. */
export function markdownRenderer(template: string, words: ExportWords): (entry: ExportEntry) => string {
  const read = readTemplate(template);
  if ('code' in read) throw new Error(`The template has a fault: ${JSON.stringify(read)}`);
  return entry => {
    const view = viewOf(entry, words);
    const frontMatter = quoteValues(renderTemplate(read.frontMatter, view, ({ text }) => holdValue(text)));
    const body = renderTemplate(read.body, view, writeInBody).replace(/\n{3,}/g, '\n\n');
    return `${frontMatter}${body.trimEnd()}\n`;
  };
}

function readTemplate(template: string): ReadTemplate | TemplateFault {
  const [head, rest] = splitFrontMatter(cleanText(template));
  const frontMatter = parseTemplate(head, TEMPLATE_NAMES, isFrontMatterPlace);
  if (!frontMatter.ok) return frontMatter.fault;
  const body = parseTemplate(
    rest,
    TEMPLATE_NAMES,
    before => !/<[a-z/!?][^<>]*$/i.test(before.slice(before.lastIndexOf('<'))),
  );
  if (!body.ok) return { ...body.fault, line: body.fault.line + head.split('\n').length - 1 };
  return { frontMatter: frontMatter.nodes, body: body.nodes };
}

/** Further lines of a value begin as its first one: within the same quotation and the same item of a list. */
function writeInBody({ text, as }: Leaf, before: string): string {
  if (as === 'word') return text;
  if (as === 'address') return escapeAddress(text);
  if (!text.includes('\n') && !text.includes('\r')) return escapeMarkdown(text);
  const [quotation = ''] = /^[\s>]*/.exec(before) ?? [];
  const [item = ''] = /^(?:[-*+]|\d+[.)]) +/.exec(before.slice(quotation.length)) ?? [];
  return escapeMarkdown(text).replaceAll('\n', `\n${quotation}${' '.repeat(item.length)}`);
}

function viewOf({ article, marks }: ExportEntry, words: ExportWords): View {
  return {
    title: text(article.title),
    author: text(article.byline),
    site: text(article.siteName),
    published: text(article.publishedTime),
    language: text(article.language),
    excerpt: text(article.excerpt),
    url: address(article.url),
    created: text(article.created),
    tags: tagViews(marks.flatMap(({ annotation }) => annotation.tags)),
    marks: marks.map(mark => markView(mark, words)),
  };
}

function markView({ annotation, sighting }: SightedMark, words: ExportWords): View {
  const { kind, target, note, tags, created } = annotation;
  const [quote] = target.selector;
  const facts = factsOf(annotation, words);
  const isA = (wanted: typeof kind) => (kind === wanted ? text(words.texts.text(kind)) : null);
  return {
    kind: text(words.texts.text(kind)),
    claim: isA('claim'),
    statistic: isA('statistic'),
    quotation: isA('quote'),
    remark: isA('note'),
    quote: text(quote.exact),
    note: text(note.trim()),
    person: text(facts.find(({ key }) => key === 'claimant' || key === 'speaker')?.value),
    state: text(words.stateOf(markState(annotation, sighting))),
    // Made where a template has it: most do not.
    get link() {
      return address(linkToPassage(target.source, quote));
    },
    marked: text(created),
    facts: facts.map(({ label, value }) => ({ label: text(label), value: text(value) })),
    tags: tagViews(tags),
  };
}

function tagViews(tags: readonly string[]): View[] {
  return tidyTags(tags).flatMap(name => {
    const tag = obsidianTag(name);
    return tag === null ? [] : [{ tag: { text: tag, as: 'word' as const }, name: text(name) }];
  });
}

function text(value: string | null | undefined): Leaf | null {
  return value === null || value === undefined || value === '' ? null : { text: value, as: 'text' };
}

function address(value: string): Leaf {
  return { text: value, as: 'address' };
}
