/** Why a number is no statistic. */
export type Reason =
  | 'date'
  | 'time'
  | 'year'
  | 'period'
  | 'term'
  | 'document'
  | 'section'
  | 'ordinal'
  | 'name'
  | 'code'
  | 'phone'
  | 'page'
  | 'score'
  | 'age';
