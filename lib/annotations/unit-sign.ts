/** Whether a unit is a sign that stands at its number, such as "%" or "US$". */
export function isUnitSign(unitText: string): boolean {
  return unitText === '%' || /^\p{L}{0,3}\p{Sc}$/u.test(unitText);
}

/** The number with the sign of its unit, before it where the text has it so; without a unit that is a word. */
export function withUnitSign(amount: string, unitText: string): string {
  if (unitText === '%') return `${amount}%`;
  return isUnitSign(unitText) ? `${unitText}${amount}` : amount;
}
