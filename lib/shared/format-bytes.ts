const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size such as `1.2 MB`, a kilobyte being 1000 bytes. @param language BCP 47 */
export function formatBytes(bytes: number, language: string): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const amount = bytes / 1000 ** power;
  const maximumFractionDigits = power > 0 && amount < 100 ? 1 : 0;
  const format = { style: 'unit', unit: UNITS[power]!, unitDisplay: 'short', maximumFractionDigits } as const;
  return new Intl.NumberFormat(language, format).format(amount);
}
