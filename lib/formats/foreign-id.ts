/** Ids for what other programs name in their own ways. The same name always gives the same id. */
import { v5 } from 'uuid';

/** What our ids are derived in; chosen at random, once. */
const NAMESPACE = 'b639ad55-5720-4953-afb8-5cdda5cc753e';

const UUID = /^(?:urn:uuid:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** The UUID that `name` is, bare or as a URN; of any other name, a UUID of version 5. */
export function uuidOf(name: string): string {
  return UUID.exec(name)?.[1]?.toLowerCase() ?? v5(name, NAMESPACE);
}
