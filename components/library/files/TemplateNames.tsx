import { TEMPLATE_NAMES } from '../../../lib/formats/write-markdown.ts';
import type { PageTextKey } from '../../../lib/shared/texts.ts';
import { usePageTexts } from '../../page-texts-context.ts';

const FORMS: readonly [form: string, meaning: PageTextKey][] = [
  ['{{title}}', 'exportTemplateValue'],
  ['{{#marks}}…{{/marks}}', 'exportTemplateSection'],
  ['{{^note}}…{{/note}}', 'exportTemplateInverted'],
];

const { marks } = TEMPLATE_NAMES;

const NAMES: readonly [where: PageTextKey, names: readonly string[]][] = [
  ['exportTemplateOfArticle', Object.keys(TEMPLATE_NAMES)],
  ['exportTemplateOfMark', Object.keys(marks)],
  ['exportTemplateOfFact', Object.keys(marks.facts)],
  ['exportTemplateOfTag', Object.keys(marks.tags)],
];

/** All that a template can say. */
export function TemplateNames() {
  const { text } = usePageTexts();
  return (
    <details class="template-names">
      <summary>{text('exportTemplateNames')}</summary>
      <dl class="names">
        {FORMS.map(([form, meaning]) => (
          <div key={form}>
            <dt>
              <code dir="ltr">{form}</code>
            </dt>
            <dd>{text(meaning)}</dd>
          </div>
        ))}
        {NAMES.map(([where, names]) => (
          <div key={where}>
            <dt>{text(where)}</dt>
            <dd>
              <code dir="ltr">{names.join(' ')}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
