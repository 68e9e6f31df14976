import type { Alert } from '../lib/annotations/difference.ts';
import type { TextKey } from '../lib/shared/texts.ts';

export const ALERT_WORDS: Record<Alert, TextKey> = {
  number: 'alertNumber',
  'negation-dropped': 'alertNegationDropped',
  'negation-added': 'alertNegationAdded',
  negation: 'alertNegation',
  quotation: 'alertQuotation',
};
