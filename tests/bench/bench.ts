/** `npm run bench`: measures, prints a table, and exits with 1 where a budget is passed. */
import { measureAnchoring } from './anchoring.ts';
import { measureExtraction } from './extraction.ts';
import { measureFiles } from './files.ts';
import { measureInPage } from './in-page.ts';
import { measureLibrary } from './library.ts';
import { measureMarkedPage } from './marked-page.ts';
import { isWithinBudget, tableOf } from './measure.ts';
import { measureNavigation } from './navigation.ts';
import { measurePopup } from './popup.ts';
import { measureSizes } from './sizes.ts';
import { measureStatistics } from './statistics.ts';
import { measureSuggestions } from './suggestions.ts';

const measures = [
  ...measureSizes(),
  ...(await measurePopup()),
  ...(await measureInPage()),
  ...(await measureNavigation()),
  ...(await measureLibrary()),
  ...(await measureFiles()),
  ...(await measureExtraction()),
  ...(await measureStatistics()),
  ...(await measureSuggestions()),
  ...(await measureAnchoring()),
  ...(await measureMarkedPage()),
];
console.log(tableOf(measures));

const passed = measures.filter(measure => !isWithinBudget(measure));
if (passed.length > 0) {
  console.error(`\nBudgets passed: ${passed.map(({ name }) => name).join('; ')}`);
  process.exitCode = 1;
}
