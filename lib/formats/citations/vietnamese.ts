/**
 * The style of Vietnamese theses and journals, in Vietnamese: Tác giả (năm), “Tên bài”, *Tên báo*, ngày …, trực tuyến
 * tại: …, truy cập ngày ….
 *
 * There is no one standard: TCVN 10256:2013 (ISO 690:2010) fixes what is given, not how it is set. What most
 * universities follow is the guide to lists of references of the Ministry of Education and Training ("Hướng dẫn xếp tài
 * liệu tham khảo", for theses): the year in brackets, commas between the parts, the paper's name in italics, Vietnamese
 * names whole and in their own order; who published it stands for an author who is not named. It says nothing of the
 * web: the address and the day of access follow the instructions of Tạp chí Nghiên cứu Kinh tế, as do "và", foreign
 * names as "Roe J.", and the comma outside the quotation marks.
 */
import type { CitedAuthor } from './authors.ts';
import { type CitationText, italic, listed, runsOf, sentences } from './citation-text.ts';
import { type CitedSource, isBySite } from './cited-source.ts';
import { type CivilDay, vietnameseDay } from './civil-day.ts';
import { initialsOf, joinNames, shortName } from './name-lists.ts';
import { shortTitle, titleInQuotes } from './titles.ts';

const NO_DATE = 'không rõ ngày';

export function formatVietnamese(source: CitedSource, accessed: CivilDay): CitationText {
  const { authors, title, site, published, url } = source;
  const names = isBySite(source) ? '' : joinNames(authors.map(fullName), ' và ', ' và ');
  const quotedTitle = title === '' ? '' : titleInQuotes(title);
  const [lead = '', ...rest] = [
    names,
    ...(names === '' ? [site, quotedTitle] : [quotedTitle, italic(site)]),
  ].filter(part => part.length > 0);
  return sentences(
    listed(
      runsOf(lead, ` (${published?.year ?? NO_DATE})`),
      ...rest,
      published === null ? '' : `ngày ${vietnameseDay(published)}`,
      url === '' ? '' : `trực tuyến tại: ${url}`,
      url === '' ? '' : `truy cập ngày ${vietnameseDay(accessed)}`,
    ),
  );
}

/** "(Trần Thị Mẫu và Lê Thử, 2026)": with so few family names, Vietnamese names are given whole. */
export function citeVietnameseInText(source: CitedSource): string {
  const { authors, title, site, published } = source;
  const [first, second] = authors.map(author =>
    author.parts?.isFamilyFirst ? author.name : shortName(author),
  );
  const year = published?.year ?? NO_DATE;
  if (first === undefined) return `(${site === '' ? titleInQuotes(shortTitle(title)) : site}, ${year})`;
  if (authors.length > 2) return `(${first} và cộng sự, ${year})`;
  return second === undefined ? `(${first}, ${year})` : `(${first} và ${second}, ${year})`;
}

/** "Roe J.R." */
function fullName({ name, parts }: CitedAuthor): string {
  if (parts === null || parts.isFamilyFirst) return name;
  const suffix = parts.suffix === '' ? '' : ` ${parts.suffix}`;
  return `${parts.family} ${initialsOf(parts).replaceAll(' ', '')}${suffix}`;
}
