/**
 * Reads the time of publication where a page gives it only in words, as Vietnamese papers do:
 * "Cập nhật ngày: 16/08/2021 | 09:37 GMT+7". Only a line that is nothing but a date counts, for a date inside a
 * sentence is what the article tells of.
 */

import { isVietnameseTag } from './vietnamese-text.ts';

export interface TextDate {
  /** ISO 8601 with the zone given, Vietnam's where none is; a date alone where no time of day is given. */
  time: string;
  /** Whether the line calls it the time of an update. */
  isUpdate: boolean;
}

const VIETNAM = '+07:00';
const MAX_LINE = 120;
/** A name, a section or a source, which may stand beside the date between bars. */
const MAX_NEIGHBOUR = 40;

const UPDATE = /(?:lần )?cập nhật(?: lần cuối| mới nhất)?|sửa đổi|chỉnh sửa|last updated|updated?/iu;
const LABEL = new RegExp(
  `^(?:${UPDATE.source}|(?:ngày )?(?:đăng|xuất bản|phát hành|đưa tin|đăng tải)(?: tải| tin| bài)?|` +
    'thời gian|published|posted)(?: vào)?(?: ngày| lúc| on| at)*\\s*:?\\s*',
  'iu',
);
const WEEKDAY =
  /(?<![\p{L}\d])(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nh[aậ]t|t[2-7]|cn|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![\p{L}\d])/iu;
const NUMERIC_DATE = /(?<!\d|\d[./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d|[./-]\d)/u;
const WORDED_DATE = /(?:ngày\s+)?(\d{1,2})\s+(tháng)\s+(\d{1,2})(?:\s*,\s*|\s+)(?:năm\s+)?(\d{4})(?!\d)/iu;
const TIME =
  /(?<![\d:])(\d{1,2})\s?(?::|h|giờ)\s?(\d{2})?(?::(\d{2})(?!\d))?(?:\s?(?:phút|p(?!\p{L})|'|′))?(?!\d)(?:\s*(am|pm|sa|ch|sáng|chiều|tối)(?!\p{L}))?/iu;
const ZONE = /(?:GMT|UTC)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/iu;
const ZERO_ZONE = /(?<!\p{L})(?:GMT|UTC)(?!\p{L}|\s?[+-])/u;
const FILLER = /(?<!\p{L})(?:ngày|lúc|vào|giờ(?: việt nam)?|hôm nay)(?!\p{L})/giu;

/**
 * The date in a line that holds little else; `null` where there is none, where the date is part of a sentence, or
 * where the page's language does not settle which number is the day.
 *
 * @param language BCP 47 tag of the page; only Vietnamese is read, in which the day comes first.
 */
export function readTextDate(text: string, language: string | null): TextDate | null {
  if (!isVietnameseTag(language)) return null;
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (line.length > MAX_LINE) return null;
  const segments = line.split(/\s*[|•·–—]\s*|\s+-\s+/).filter(segment => segment !== '');
  const readings = segments.map(readSegment);
  if (!readings.some(reading => reading !== null && reading.date !== null)) return null;
  const strangers = segments.filter((_, at) => readings[at] === null);
  if (strangers.some(each => each.length > MAX_NEIGHBOUR || /[.!?:"“]|\d{4}/.test(each))) return null;

  const parts = readings.filter(reading => reading !== null);
  const date = parts.find(part => part.date !== null)?.date;
  const clock = parts.find(part => part.clock !== null)?.clock;
  const zone = parts.find(part => part.zone !== null)?.zone ?? VIETNAM;
  if (date === null || date === undefined) return null;
  return {
    time: clock === null || clock === undefined ? date : `${date}T${clock}${zone}`,
    isUpdate: UPDATE.test(line),
  };
}

interface Segment {
  date: string | null;
  clock: string | null;
  zone: string | null;
}

/** `null` where the segment holds anything but a date, a time of day, a zone and their labels. */
function readSegment(segment: string): Segment | null {
  let rest = segment
    .replace(/[()[\]]/g, ' ')
    .trim()
    .replace(LABEL, '')
    .replace(WEEKDAY, ' ');
  const take = (pattern: RegExp): RegExpMatchArray | null => {
    const match = rest.match(pattern);
    if (match !== null) rest = rest.replace(match[0], ' ');
    return match;
  };
  const dated = take(NUMERIC_DATE) ?? take(WORDED_DATE);
  const zone = zoneOf(
    take(/(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?\d{2})?(?!\d)|(?<=\d\s?)[+-]\d{2}:?\d{2}(?!\d)/i),
    take(ZERO_ZONE),
  );
  const timed = take(TIME);
  const clock = timed === null ? null : clockOf(timed);
  const date = dated === null ? null : dateOf(dated);
  if ((dated !== null && date === null) || (timed !== null && clock === null)) return null;
  if (date === null && clock === null && zone === null) return null;

  rest = rest
    .replace(FILLER, ' ')
    .replace(/[\s,.;:/-]+/g, ' ')
    .trim();
  return rest === '' || (clock !== null && isNameLike(rest)) ? { date, clock, zone } : null;
}

/** Whether these few words could be the author's name, which many papers put before the time. */
function isNameLike(words: string): boolean {
  return /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){1,3}$/u.test(words);
}

function dateOf([, day, , month, year]: RegExpMatchArray): string | null {
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  const daysInMonth = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > daysInMonth) return null;
  return `${y}-${pad(m)}-${pad(d)}`;
}

function clockOf([, hour, minute = '0', second, half = '']: RegExpMatchArray): string | null {
  let h = Number(hour);
  if (/^(?:pm|ch|chiều|tối)$/i.test(half) && h < 12) h += 12;
  if (/^(?:am|sa)$/i.test(half) && h === 12) h = 0;
  if (h > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return [h, Number(minute), ...(second === undefined ? [] : [Number(second)])].map(pad).join(':');
}

function zoneOf(offset: RegExpMatchArray | null, zero: RegExpMatchArray | null): string | null {
  if (offset === null) return zero === null ? null : '+00:00';
  const [, sign, hours, minutes = '00'] = offset[0].replace(/\s/g, '').match(ZONE)!;
  return Number(hours) > 14 ? null : `${sign}${pad(Number(hours))}:${minutes}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
