import type { StatisticLanguage } from '../statistic-language.ts';

const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,6})?\.?`;
const PLURAL = /(?:[^su]s|ies|men|people|police|children)$/i;
const LONGEST_NOUN = 5;

export const en: StatisticLanguage = {
  magnitudes: [
    [/[\s-]?hundred\b/iy, 2],
    [/[\s-]?thousand\b|k\b/iy, 3],
    [/[\s-]?million\b|\s?mn\b/iy, 6],
    // A lone "m" is a metre before a noun in the singular ("a 12m wall"), but never after a currency sign.
    [
      /(?<=[$€£¥][\d.,]+)\s?m\b|m\b(?=\W*$|[^\w\s]|\s+(?:\w+s|people|men|women|of|in|for|on|to|and|or|from|by|at|a|the|who|more)\b)/iy,
      6,
    ],
    [/[\s-]?billion\b|\s?bn\b|(?<=[$€£¥][\d.,]+)b\b/iy, 9],
    [/[\s-]?trillion\b|\s?tn\b/iy, 12],
  ],
  minus: /\b(?:minus|negative)\s$/i,
  range: /\s(?:to|(?<=between\s[^\s]+\s)and)\s/iy,
  labels: [
    /\b(?:no\.?|number|article|section|chapter|part|phase|category|level|group|page|table|act|bill|resolution|district|route|flight|room|title|rule|amendment|grade|stage|round|top|week|day)\s$/i,
    /(?<!\p{L})\p{Lu}{2,}\s$/u,
  ],
  day: new RegExp(String.raw`\b${MONTH}\s(?:the\s)?$`),
  year: /\b(?:in|since|by|until|during|from|to|year)\s$/i,
  notFigure: new RegExp(
    String.raw`^(?:(?:st|nd|rd|th)\b|s\b|\s(?:of\s)?${MONTH}(?!\p{L})|\s?[ap]\.?m\b|\so.clock)`,
    'u',
  ),
  unit: /[\s-]?(?:percentage points?|basis points?|per\s?cent|dollars?|euros?|pounds?|years?(?:-old)?|months?|weeks?|days?|hours?|minutes?|times|degrees|tonnes|miles?|mph|k?m|kg|MW)\b/iy,
  link: /\s(?:of)(?:\s(?:the|all|its|their|his|her))?(?=\s)/iy,
  stop: /\s(?:and|or|but|of|in|on|at|to|for|from|by|with|as|than|that|which|who|whose|if|when|while|since|after|before|during|over|under|between|per|a|an|the|this|these|those|its|their|his|her|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|should|did|do|does|not|it|they|he|she|we|i|you|up|down|ago|last|next|more|fewer|less|rose|fell|said|says|compared)\b/iy,
  nounLength(words) {
    const plural = words.slice(0, LONGEST_NOUN).findIndex(word => PLURAL.test(word));
    if (plural >= 0) return plural + 1;
    const verb = words.findIndex(word => /..ed$/.test(word));
    return Math.min(verb < 0 ? words.length : verb, LONGEST_NOUN);
  },
  countsLikeYear: words => words.slice(0, 3).some(word => PLURAL.test(word)),
};
