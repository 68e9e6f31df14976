import { describe, expect, it } from 'vitest';
import { fr } from '../../../lib/statistics/languages/fr.ts';
import { scanNumbers } from '../../../lib/statistics/scan-numbers.ts';
import { shorthand } from './shorthand.ts';

/** A language is a file of data: these sentences need nothing else. */
const FRENCH: readonly (readonly [text: string, found: string])[] = [
  ['Le parti a exclu 112 adhérents.', '112 adhérents'],
  ['12 500 électeurs', '12500 électeurs'],
  ['plus de 1,5 million de voix', '>1500000 voix'],
  ['au moins 25 députés', '>=25 députés'],
  ['vingt et un sénateurs', '21 sénateurs'],
  ['deux cents maires', '200 maires'],
  ['quatre-vingt-dix communes', '90 communes'],
  ['trois mille personnes', '3000 personnes'],
  ['la moitié des communes', '0.5 communes'],
  ['deux tiers des voix', '0.6666666666666666 voix'],
  ['environ 4,2 milliards de dollars', '~4200000000 dollars USD'],
  ['une hausse de 3,2 %', '3.2 %↑'],
  ['le chômage a baissé de 0,4 point', '0.4 point↓'],
  ['le taux a reculé à 7,1 %', '7.1 %'],
  ['entre 40 et 60 sièges', '40..60 sièges'],
  ['de 3 à 5 ans', '3..5 ans'],
  ['des milliers de manifestants', '1000..10000 manifestants'],
  ['7 élus sur 9', '7 élus; 9'],
  ['l’article 5 et la page 12', ''],
  ['le 14 juillet 2021', ''],
  ['en 2020', ''],
  ['la 21e session', ''],
  ['à 18 h', ''],
];

describe('scanNumbers in French', () => {
  it.each(FRENCH)('%s', (text, found) => {
    expect(scanNumbers(text, 'fr', fr).found.map(shorthand).join('; ')).toBe(found);
  });
});
