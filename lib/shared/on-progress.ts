/** Told now and then, with how much is done, from 0 to 1. */
export type OnProgress = (done: number) => void;
