/**
 * The ids of Hypothesis: the 16 bytes of a UUID in base64url, 22 characters. Its oldest have 15 bytes in 20
 * characters, and become a UUID by two digits that no other UUID has in these places.
 * Source: https://github.com/hypothesis/h/blob/main/h/db/types.py
 */
import { uuidOf } from './foreign-id.ts';

const OLD_DIGITS = /^(.{12})e(.{3})5(.{15})$/;

/** The UUID that an id of Hypothesis stands for; one derived from it where it has another form. */
export function uuidOfHypothesisId(id: string): string {
  if (!/^(?:[\w-]{22}|[\w-]{20})$/.test(id)) return uuidOf(id);
  const bytes = atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  const digits = Array.from(bytes, byte => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const full = digits.length === 32 ? digits : digits.replace(/^(.{12})(.{3})/, '$1e$25');
  return full.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function hypothesisIdOf(uuid: string): string {
  const digits = uuid.replaceAll('-', '').toLowerCase().replace(OLD_DIGITS, '$1$2$3');
  const bytes = digits.replace(/../g, pair => String.fromCharCode(Number.parseInt(pair, 16)));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
