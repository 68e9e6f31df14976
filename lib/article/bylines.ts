/**
 * Reads who wrote an article where only its last lines say so: "Bài, ảnh: Lam Giang", "Theo TTXVN", or a name alone.
 */
import { PLACES, SURNAMES } from './vietnamese-names.ts';

/** How many lines from the end may hold it: the writer, the photographer, the source. */
const LAST_LINES = 3;
const MAX_LINE = 80;

const WRITER_LABEL =
  /^(?:(?:tin|bài|bài viết|ghi chép|phóng sự|thực hiện|tác giả|người viết|biên soạn|lược dịch|biên dịch|nhóm (?:pv|phóng viên))(?:\s*(?:,|-|–|và|&|\/|\+)\s*(?:tin|bài|ảnh|clip|video|đồ họa|infographic))*)\s*:\s*(.+)$/iu;
const SOURCE_LABEL = /^\(?\s*(?:theo|nguồn tin)\s*:?\s+([^()]+?)\s*\)?\.?$/iu;
const NOT_A_NAME =
  /^(?:tin|bài|xem|đọc|bình luận|chia sẻ|quảng cáo|chủ đề|từ khóa|nguồn|video|ảnh|theo|tags?|gửi|in|lưu|hết|liên hệ|trang|mục|đăng|kết)(?!\p{L})/iu;
const NAME_WORD = /^\p{Lu}[\p{L}'’]*\.?$/u;
const SEPARATOR = /\s*(?:,|;|\/|&|\s[-–—]\s|\svà\s)\s*/u;

/**
 * The byline in an article's last lines, or `null`. A writer wins over the source that a paper took it from.
 *
 * @param lines The article's lines in reading order, without what follows the article.
 */
export function readEndByline(lines: readonly string[]): string | null {
  const last = lines
    .slice(-LAST_LINES)
    .map(line => line.normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter(line => line !== '' && line.length <= MAX_LINE)
    .reverse();
  return first(last, readWriterLine) ?? first(last, readNameLine) ?? first(last, readSourceLine);
}

/** Whom a line names where it is labelled ("Bài, ảnh: Lam Giang", "Theo TTXVN"), else the line itself. */
export function withoutBylineLabel(line: string): string {
  return (line.match(WRITER_LABEL) ?? line.match(SOURCE_LABEL))?.[1] ?? line;
}

function first(lines: string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

function readWriterLine(line: string): string | null {
  const names = line.match(WRITER_LABEL)?.[1]?.replace(/[.;]$/, '').trim();
  return names !== undefined && startsWithCapital(names) && words(names).length <= 10 ? names : null;
}

function readSourceLine(line: string): string | null {
  const source = line.match(SOURCE_LABEL)?.[1]?.trim();
  return source !== undefined && startsWithCapital(source) && words(source).length <= 6 ? source : null;
}

/** One name or several and nothing else, but for a remark in brackets: "Lam Giang - Hoài Thu (tổng hợp)". */
function readNameLine(line: string): string | null {
  const bare = line
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/\s*\([^()]*\)$/, '')
    .trim();
  const names = bare.split(SEPARATOR);
  return names.every(isVietnameseName) ? names.join(', ') : null;
}

function isVietnameseName(name: string): boolean {
  const parts = words(name);
  if (parts.length < 2 || parts.length > 5 || NOT_A_NAME.test(name)) return false;
  if (!parts.every(part => NAME_WORD.test(part)) || name.endsWith('.')) return false;
  if (PLACES.has(name.toLowerCase())) return false;
  const isShouted = name === name.toUpperCase();
  return !isShouted || parts.length <= 3 || SURNAMES.has(parts[0]!.toLowerCase());
}

function startsWithCapital(text: string): boolean {
  return /^[\p{Lu}\d]/u.test(text);
}

function words(text: string): string[] {
  return text.split(' ');
}
