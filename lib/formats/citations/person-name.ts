/** Takes a person's name apart, as far as its form tells family from given names. */
import { SURNAMES } from '../../article/vietnamese-names.ts';
import { isVietnameseTag } from '../../article/vietnamese-text.ts';
import { foldForSearch } from '../../shared/fold-for-search.ts';

export interface NameParts {
  family: string;
  given: string;
  /** "Jr.", "III"; mostly empty. */
  suffix: string;
  /** Whether the family name comes first by itself: nothing is to be inverted. */
  isFamilyFirst: boolean;
}

const FOLDED_SURNAMES: ReadonlySet<string> = new Set([...SURNAMES].map(foldForSearch));
/** Letters that only Vietnamese has, but for a few that no European name has. */
const VIETNAMESE_LETTER = /[đơưảạấầẩẫậắằẳẵặẻẽẹếềểễệỉịỏọốồổỗộớờởỡợủụứừửữựỷỹỵ]/iu;
/** Folded. */
const VIETNAMESE_SYLLABLE =
  /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;
/** Capitalised particles that belong to the family name; those in lower case always do. */
const PARTICLE = /^(?:Van|Von|De|Del|Della|Di|Da|Dos|Du|La|Le|St\.|Ben|Bin|Al|El)$/;

/**
 * The parts of a name, by these rules: a Vietnamese name has its family name first, where that is one of the known
 * ones; another in Latin, Greek or Cyrillic letters has it last, with its particles. A Spanish writer's first of two
 * family names counts as given, since the form does not tell.
 *
 * @param language BCP 47 tag of the article, which settles names without diacritics
 * @returns `null` for a name that is never taken apart: a pen name ("Hoài Thu"), a single word, one in another script
 */
export function partsOfName(name: string, language: string | null): NameParts | null {
  const words = name.split(' ');
  if (words.length < 2 || !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\P{L}]+$/u.test(name)) {
    return null;
  }
  return isVietnameseName(name, words, language) ? vietnameseParts(words) : westernParts(words);
}

/** A Vietnamese name that is all in capitals, as its writer has it; any other as it is. */
export function unshouted(name: string, language: string | null): string {
  const isShouted = name.includes(' ') && name === name.toUpperCase();
  if (!isShouted || !isVietnameseName(name, name.split(' '), language)) return name;
  return name.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, letter => letter.toUpperCase());
}

function isVietnameseName(name: string, words: string[], language: string | null): boolean {
  if (VIETNAMESE_LETTER.test(name)) return true;
  const first = words[0]!.toLowerCase();
  if (SURNAMES.has(first) && /[^\x20-\x7f]/.test(first)) return true;
  const folded = words.map(foldForSearch);
  const isShaped = folded.every(word => VIETNAMESE_SYLLABLE.test(word));
  if (isVietnameseTag(language)) return isShaped;
  // "Nguyen Van Mau" in an English paper; two words would take in "Lam Chan" and "Mai Dang".
  return isShaped && words.length > 2 && FOLDED_SURNAMES.has(folded[0]!);
}

function vietnameseParts(words: string[]): NameParts | null {
  if (!FOLDED_SURNAMES.has(foldForSearch(words[0]!))) return null;
  return { family: words[0]!, given: words.slice(1).join(' '), suffix: '', isFamilyFirst: true };
}

function westernParts(words: string[]): NameParts | null {
  const last = words.at(-1)!;
  const [names, suffix] = SUFFIX.test(last) ? [words.slice(0, -1), last] : [words, ''];
  if (names.length < 2) return null;
  const particle = names.findIndex((word, at) => at > 0 && (/^\p{Ll}/u.test(word) || PARTICLE.test(word)));
  const from = particle < 0 ? names.length - 1 : particle;
  return {
    family: names.slice(from).join(' '),
    given: names.slice(0, from).join(' '),
    suffix,
    isFamilyFirst: false,
  };
}
