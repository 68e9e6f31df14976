import { describe, expect, test } from 'vitest';
import { faultMessage, summaryMessage } from '../../../components/library/import-messages.ts';
import type { MergeSummary } from '../../../lib/annotations/merge.ts';
import type { BackupFault } from '../../../lib/formats/backup-file.ts';
import { createPageTexts } from '../../support/page-texts.ts';

const FAULTS: { [Code in BackupFault['code']]: Extract<BackupFault, { code: Code }> } = {
  'too-large': { code: 'too-large', bytes: 300 * 2 ** 20, limit: 256 * 2 ** 20 },
  empty: { code: 'empty' },
  'not-json': { code: 'not-json', line: 3, column: 14 },
  'cut-off': { code: 'cut-off' },
  'not-ours': { code: 'not-ours' },
  'unknown-version': { code: 'unknown-version', version: '99' },
  invalid: { code: 'invalid', path: 'annotations[1].tags[0]', expected: 'text', received: '7' },
  'not-gzip': { code: 'not-gzip' },
  damaged: { code: 'damaged' },
};

describe.each(['en', 'vi'] as const)('in %s', language => {
  const texts = createPageTexts(language);

  test.each(Object.values(FAULTS))('$code has words of its own', fault => {
    const message = faultMessage(fault, texts);
    expect(message).toMatch(/^\p{Lu}.*\.$/su);
    expect(message).not.toMatch(/[{}]/);
    for (const [key, value] of Object.entries(fault)) {
      if (!['code', 'bytes', 'limit'].includes(key)) expect(message).toContain(String(value));
    }
    const same = Object.values(FAULTS).filter(each => faultMessage(each, texts) === message);
    expect(same).toHaveLength(1);
  });

  test.each<[counts: Partial<MergeSummary>, en: string, vi: string]>([
    [{}, 'nothing new', 'không có gì mới'],
    [{ added: 4 }, '4 marks added', 'thêm 4 dấu'],
    [{ added: 1, same: 2000 }, '1 mark added, 2,000 already here', 'thêm 1 dấu, 2.000 dấu đã có sẵn'],
    [{ deleted: 1, articles: 3 }, '1 deleted', 'xóa 1 dấu'],
  ])('a summary of %o', (counts, en, vi) => {
    const none = { added: 0, same: 0, updated: 0, kept: 0, conflicting: 0, deleted: 0, articles: 0, tags: 0 };
    expect(summaryMessage({ ...none, ...counts }, texts)).toBe(language === 'en' ? en : vi);
  });
});
