import { useState } from 'preact/hooks';
import { checkTemplate, DEFAULT_TEMPLATE } from '../../../lib/formats/write-markdown.ts';
import { keepTemplate, keptTemplate } from '../../../lib/store/kept-template.ts';

export interface Template {
  /** As typed: it may have a fault. */
  value: string;
  isDefault: boolean;
  change(value: string): void;
  reset(): void;
}

/** The template of notes in Markdown. What has no fault is kept for the next time. */
export function useTemplate(): Template {
  const [value, setValue] = useState(() => keptTemplate() ?? DEFAULT_TEMPLATE);
  const change = (typed: string) => {
    setValue(typed);
    if (checkTemplate(typed) === null) keepTemplate(typed === DEFAULT_TEMPLATE ? null : typed);
  };
  return {
    value,
    isDefault: value === DEFAULT_TEMPLATE,
    change,
    reset: () => change(DEFAULT_TEMPLATE),
  };
}
