/** Letters that Vietnamese has and hardly any other language. */
const VIETNAMESE_LETTER = /[đơưảạấầẩẫậắằẳẵặẻẽẹếềểễệỉịỏọốồổỗộớờởỡợủụứừửữựỳỷỹỵ]/giu;

/** Whether a text is Vietnamese beyond doubt: many papers declare no language, or a wrong one. */
export function isVietnameseText(text: string): boolean {
  const sample = text.slice(0, 5000).normalize('NFC');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 20 && (sample.match(VIETNAMESE_LETTER)?.length ?? 0) / letters > 0.08;
}

/** @param tag BCP 47 */
export function isVietnameseTag(tag: string | null | undefined): boolean {
  return /^vi(?:-|$)/i.test(tag ?? '');
}
