/**
 * Whether to believe a page's canonical link. Sites point it at their home page, at a section, at a script without
 * the parameter that names the article, and single-page sites leave the one of the previous article behind. Two
 * articles under one key are far worse than one article under two, so in doubt the answer is no.
 */
import type { AddressParts, Parameter } from './address-parts.ts';

const EDITION_LABELS = /^(?:www|m|mobile|amp|touch|wap)\.(?=.+\.)/;
const EDITION_PARAMETER = /^(?:(?:amp|m|mobile)=(?:1|true)?|\w+=amp)$/i;

/** Names of parameters that say which article, which page of it, or what was searched. */
const NAMING_PARAMETER =
  /id$|^(?:p|pg|q|s|v|n|a|no|page|part|post|query|search|story|news|article|slug|title|key)$/i;

/** A long slug: at least three words, at least this many characters. */
const LONG_SLUG = 15;

/** Whether `canonical` surely names the article that stands at `visited`. */
export function isTrustedCanonical(visited: AddressParts, canonical: AddressParts): boolean {
  if (visited.scheme !== '' || canonical.scheme !== '') return false;
  if (!isSameSite(visited.host, canonical.host)) return false;
  if (visited.route !== canonical.route) return false;

  const from = withoutEdition(visited);
  const to = withoutEdition(canonical);
  if (to.path === '' && to.parameters.length === 0) return false;
  return from.path === to.path ? dropsNothing(from, to) : sharesName(from, to);
}

function isSameSite(a: string, b: string): boolean {
  const [one, other] = [a.replace(EDITION_LABELS, ''), b.replace(EDITION_LABELS, '')];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** An address without the marks of its AMP or mobile edition. */
function withoutEdition({ path, parameters, ...rest }: AddressParts): AddressParts {
  return {
    ...rest,
    path: path
      .replace(/^\/(?:m|mobile)(?=\/)/i, '')
      .replace(/\/amp(?=\/|$)/gi, '')
      .replace(/[.-]amp(?=\.\w+$|$)/i, ''),
    parameters: parameters.filter(({ name, value }) => !EDITION_PARAMETER.test(`${name}=${value}`)),
  };
}

/** For one path: whether everything that can name the article is in both. */
function dropsNothing(from: AddressParts, to: AddressParts): boolean {
  const dropped = missingIn(from.parameters, to.parameters);
  if (missingIn(to.parameters, from.parameters).length > 0) return false;
  if (dropped.length === 0) return true;
  return isNamed(to) && !dropped.some(namesSomething);
}

/** For two paths: whether both hold the same article's number or, without numbers, the same long slug. */
function sharesName(from: AddressParts, to: AddressParts): boolean {
  if (`${from.path}/`.startsWith(`${to.path}/`)) return false;
  const [fromNumbers, toNumbers] = [numbersOf(from), numbersOf(to)];
  const lost = missingIn(from.parameters, to.parameters).filter(namesSomething);
  if (lost.some(({ value }) => !toNumbers.includes(value))) return false;

  const [fromSlug, toSlug] = [slugOf(from.path), slugOf(to.path)];
  if (fromNumbers.length === 0 || toNumbers.length === 0) return fromSlug !== null && fromSlug === toSlug;
  return isPartOf(fromNumbers, toNumbers) || isPartOf(toNumbers, fromNumbers);
}

function missingIn(these: Parameter[], those: Parameter[]): Parameter[] {
  return these.filter(a => !those.some(b => a.name === b.name && a.value === b.value));
}

function namesSomething({ name, value }: Parameter): boolean {
  return NAMING_PARAMETER.test(name) || /\d{4}/.test(value) || value === '';
}

function isNamed(parts: AddressParts): boolean {
  return numbersOf(parts).length > 0 || slugOf(parts.path) !== null || parts.parameters.some(namesSomething);
}

function isPartOf(some: string[], all: string[]): boolean {
  return some.every(each => all.includes(each));
}

/**
 * The numbers that name an article: those in the path's last segment, else those in the parameters. Numbers of
 * segments before the last are sections' and dates' as often as articles', so they count only where the last segment
 * is no name of its own.
 */
function numbersOf({ path, parameters }: AddressParts): string[] {
  const segments = path.split('/');
  const last = idsIn(segments.at(-1) ?? '');
  if (last.length > 0) return last;
  const inParameters = parameters.flatMap(({ value }) => idsIn(value));
  if (inParameters.length > 0 || slugOf(path) !== null) return inParameters;
  return idsIn(segments.at(-2) ?? '');
}

/** Runs of four digits and more, but for years and dates. */
function idsIn(text: string): string[] {
  const runs = text.match(/\d{4,}(?![\da-z])/gi) ?? [];
  return runs.filter(run => !/^(?:19|20)\d\d(?:\d\d){0,2}$/.test(run));
}

/** The last segment where it is a long slug, without its ending and numbers; else `null`. */
function slugOf(path: string): string | null {
  const last = path.slice(path.lastIndexOf('/') + 1);
  const slug = last
    .toLowerCase()
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_.](?:[a-z]{0,4}\d{4,}[-_.]?)+$/, '');
  const words = slug.split(/[-_]/).filter(word => word !== '');
  return words.length >= 3 && slug.length >= LONG_SLUG ? slug : null;
}
