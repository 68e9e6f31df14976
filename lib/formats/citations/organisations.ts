/** What tells an organisation from a person where a byline names either. */
import { foldForSearch } from '../../shared/fold-for-search.ts';

/** News agencies and broadcasters, folded. */
const AGENCIES = new Set(
  (
    'reuters,associated press,agence france-presse,bloomberg,xinhua,tan hua xa,tass,interfax,kyodo,kyodo news,yonhap,antara,' +
    'bernama,press trust of india,canadian press,ttxvn,thong tan xa viet nam,vietnam news agency,vietnam+,vietnamplus,dpa,efe,ansa'
  ).split(','),
);

/** How the names of Vietnamese offices, papers and bodies begin. */
const VIETNAMESE_HEAD = new RegExp(
  `^(?:${[
    'báo,tạp chí,đài (?:truyền hình|phát thanh|tiếng nói|pt-?th),cổng thông tin,thông tấn,hãng,bộ,sở,ban (?!mai),(?:ủy|uỷ) ban,cục,tổng cục,chi cục,viện,trường đại học,đại học,học viện',
    'hội đồng,hiệp hội,liên đoàn,trung tâm,công ty,tập đoàn,ngân hàng,văn phòng,phòng,(?:tòa|toà) án,quốc hội,chính phủ,đảng bộ',
    'tỉnh (?:ủy|uỷ),thành (?:ủy|uỷ),ubnd,hđnd,mặt trận,công đoàn,công an,quân khu,nhóm,bộ tư lệnh',
  ]
    .join(',')
    .replaceAll(',', '|')})(?!\\p{L})`,
  'iu',
);

const ENGLISH_HEAD = /^(?:the|ministry|department|office|embassy|university|bureau|government|committee) \S/i;

/** "Times" is no family name; "Post" and "Press" are, and count only after "the". */
const ENGLISH_WORD =
  /\b(?:news|agency|times|media|network|desk|newsroom|ministry|department|committee|commission|council|institute|university|association|foundation|company|corp|inc|ltd|government|television|tv|magazine|newspaper|gazette|tribune|online|team)\b/i;

/** Who wrote is not said: "Staff", "Phóng viên". Folded. */
const NOBODY =
  /^(?:(?:by )?(?:our |a )?(?:staff|staff writers?|staff reporters?|correspondents?|reporters?|editors?|admin|administrator|anonymous|unknown|guest|webmaster)|pv|bbt|btv|nhom pv|(?:nhom )?(?:phong vien|bien tap vien)|ban bien tap|toa soan|khong ro|tong hop|by)$/;

/** What someone does, and not a name. Folded. */
const ROLE =
  /(?:^|[ -])(?:editor|correspondent|reporter|writer|columnist|producer|contributor|analyst|photographer|editor-in-chief|phong vien|bien tap vien|cong tac vien)$/;

export function isOrganisation(name: string): boolean {
  return (
    AGENCIES.has(foldForSearch(name)) ||
    VIETNAMESE_HEAD.test(name) ||
    ENGLISH_HEAD.test(name) ||
    ENGLISH_WORD.test(name) ||
    // An acronym: TTXVN, AFP. Who signs with initials sets full stops.
    /^\p{Lu}[\p{Lu}\d]{1,6}$/u.test(name)
  );
}

/** Whether the whole of a byline names one body, so that "and" and commas in it part nothing. */
export function isOneBody(byline: string): boolean {
  return /^(?:(?:the )?(?:ministry|department|office|committee) of|bộ|sở) /iu.test(byline);
}

/** Whether a part of a byline names nobody: a role, a stand-in for a name. */
export function isNoName(part: string): boolean {
  const folded = foldForSearch(part);
  return NOBODY.test(folded) || ROLE.test(folded);
}
