/** An axis of numbers that begins at zero, or has it within. */
export interface LinearAxis {
  min: number;
  max: number;
  /** From the lowest to the highest, zero among them. */
  ticks: number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * The axis that holds zero and all numbers from `low` to `high`, in round steps: about as many as asked for.
 * Always linear: on another scale a bar has no length to compare.
 */
export function linearAxis(low: number, high: number, count = 4): LinearAxis {
  const bottom = Math.min(0, low);
  const top = low === 0 && high === 0 ? 1 : Math.max(0, high);
  const range = top - bottom;
  const magnitude = 10 ** Math.floor(Math.log10(range / count));
  const step = magnitude * STEPS.find(each => range / count <= each * magnitude * 1.000001)!;
  const [first, last] = [Math.floor(bottom / step), Math.ceil(top / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => roundTo((first + at) * step, step));
  return { min: ticks[0]!, max: ticks.at(-1)!, ticks };
}

/** Without the crumbs of binary fractions: 0.3, not 0.30000000000000004. */
function roundTo(value: number, step: number): number {
  const digits = Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(step))));
  return Number(value.toFixed(digits));
}
