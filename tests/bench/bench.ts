/** `npm run bench`: measures, prints a table, and exits with 1 where a budget is passed. */
import { measureAnchoring } from './anchoring.ts';
import { isWithinBudget, tableOf } from './measure.ts';

const measures = [...(await measureAnchoring())];
console.log(tableOf(measures));

const passed = measures.filter(measure => !isWithinBudget(measure));
if (passed.length > 0) {
  console.error(`\nBudgets passed: ${passed.map(({ name }) => name).join('; ')}`);
  process.exitCode = 1;
}
