/**
 * The record of a statistic before and after it had more than three fields. What the old ones say stays as if the
 * reader had written it: nobody noted then whether they did. What they leave out may still be read.
 */
type Data = Record<string, unknown>;

/** The old fields, and all fields of the new record. */
const KEPT = ['value', 'unitText', 'measuredProperty'];
const FIELDS = [
  'statisticKind',
  'value',
  'minValue',
  'maxValue',
  'numerator',
  'denominator',
  'comparator',
  'approximate',
  'change',
  'unitText',
  'unitCode',
  'currency',
  'measuredProperty',
  'period',
  'source',
];

/** The annotation with a full record where it is a statistic; its faults are left as they are. */
export function upgradeStatistic(annotation: Data): Data {
  const { kind, record } = annotation;
  if (kind !== 'statistic' || typeof record !== 'object' || record === null) return annotation;
  const old = record as Data;
  const { value, unitText, measuredProperty } = old;
  return {
    ...annotation,
    record: {
      statisticKind: unitText === '%' ? 'percentage' : 'count',
      value,
      minValue: null,
      maxValue: null,
      numerator: null,
      denominator: null,
      comparator: '=',
      approximate: false,
      change: { direction: '', from: null, to: null, baseline: '' },
      unitText,
      unitCode: '',
      currency: '',
      measuredProperty,
      period: '',
      source: '',
      guessed: FIELDS.filter(field => !KEPT.includes(field) || old[field] === null || old[field] === ''),
    },
  };
}
