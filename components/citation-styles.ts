import { CITATION_STYLES, type Settings } from '../lib/shared/settings.ts';
import type { PageTextKey, PageTexts } from '../lib/shared/texts.ts';

const NAMES: Record<Settings['citationStyle'], PageTextKey> = {
  apa: 'exportStyleApa',
  mla: 'exportStyleMla',
  chicago: 'exportStyleChicago',
  vietnamese: 'exportStyleVietnamese',
};

/** The styles to choose from, each with its name. */
export function citationStyles({ text }: PageTexts): (readonly [Settings['citationStyle'], string])[] {
  return CITATION_STYLES.map(style => [style, text(NAMES[style])] as const);
}
