/** One figure of the benchmark, with the bound it must keep, if there is one. */
export interface Measure {
  name: string;
  value: number;
  unit: string;
  most?: number;
  least?: number;
}

/** Whether a figure keeps its bound. */
export function isWithinBudget({ value, most = Infinity, least = -Infinity }: Measure): boolean {
  return value <= most && value >= least;
}

/** The figures as a table. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map(measure => {
    const { name, value, unit, most, least } = measure;
    const bound = most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : '';
    const verdict = bound === '' ? '' : isWithinBudget(measure) ? 'ok' : 'PASSED';
    return [name, `${round(value)} ${unit}`, bound, verdict];
  });
  const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(row => row[column]!.length)));
  return rows
    .map(row =>
      row.map((cell, at) => (at === 1 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  '),
    )
    .join('\n');
}

function round(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}
