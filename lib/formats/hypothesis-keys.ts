/** Names in the files of Hypothesis that its reader and writer share. */

/**
 * The selector in which a record of ours travels through Hypothesis. Its import drops every key of an annotation
 * that it does not know, but keeps the selectors, and passes over those of unknown types when it looks for the
 * passage.
 */
export const OWN_SELECTOR = 'OnTheRecord';

/** Where an annotation tells of its page. */
export const PAGE_KEY = 'document';
