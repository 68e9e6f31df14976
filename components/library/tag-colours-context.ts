import { createContext } from 'preact';

/** The colour of each tag that has one. */
export const TagColoursContext = createContext<ReadonlyMap<string, string>>(new Map());
