/**
 * The record of a statistic before and after it had more than three fields. What the old ones say stays as if the
 * reader had written it: nobody noted then whether they did.
 */
type Data = Record<string, unknown>;

/** The annotation with a full record where it is a statistic; its faults are left as they are. */
export function upgradeStatistic(annotation: Data): Data {
  const { kind, record } = annotation;
  if (kind !== 'statistic' || typeof record !== 'object' || record === null) return annotation;
  const { value, unitText, measuredProperty } = record as Data;
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
      guessed: [
        'statisticKind',
        'minValue',
        'maxValue',
        'numerator',
        'denominator',
        'comparator',
        'approximate',
        'change',
        'unitCode',
        'currency',
        'period',
        'source',
      ],
    },
  };
}
