/** How the reader has the table of statistics: by what it is sorted, and what of it is shown. */

export const TEXT_COLUMNS = ['unit', 'counted', 'period', 'quote', 'article'] as const;
export const CHOICE_COLUMNS = ['comparator', 'change', 'state'] as const;
export const COLUMNS = ['value', ...TEXT_COLUMNS, ...CHOICE_COLUMNS, 'date'] as const;

export type TextColumn = (typeof TEXT_COLUMNS)[number];
export type ChoiceColumn = (typeof CHOICE_COLUMNS)[number];
export type Column = (typeof COLUMNS)[number];

/** Plain data. What is `null`, empty or not there filters nothing. */
export interface TableState {
  sort: Column;
  descending: boolean;
  /** Both ends count in. */
  value: { from: number | null; to: number | null };
  /** Days, `2021-08-16`; both count in. */
  date: { from: string; to: string };
  /** What the column's text holds, case and diacritics aside. */
  texts: Partial<Record<TextColumn, string>>;
  /** One of these is in the column. */
  choices: Partial<Record<ChoiceColumn, string[]>>;
}

export const FIRST_STATE: TableState = {
  sort: 'period',
  descending: false,
  value: { from: null, to: null },
  date: { from: '', to: '' },
  texts: {},
  choices: {},
};

/** In an address, the choice of what has none: it is empty. */
const NONE = 'none';

/** Whether any filter is set. */
export function isFiltered({ value, date, texts, choices }: TableState): boolean {
  return (
    value.from !== null ||
    value.to !== null ||
    date.from !== '' ||
    date.to !== '' ||
    Object.values(texts).some(text => text.trim() !== '') ||
    Object.values(choices).some(chosen => chosen.length > 0)
  );
}

/**
 * What differs from the first state, as the parameters of an address: `sort=-value`, `value=10..20`, `article=họp`,
 * `state=edited,missing`.
 */
export function writeTableState(state: TableState): [name: string, value: string][] {
  const { sort, descending, value, date, texts, choices } = state;
  const parameters: [string, string][] = [];
  if (sort !== FIRST_STATE.sort || descending) parameters.push(['sort', `${descending ? '-' : ''}${sort}`]);
  if (value.from !== null || value.to !== null)
    parameters.push(['value', `${value.from ?? ''}..${value.to ?? ''}`]);
  if (date.from !== '' || date.to !== '') parameters.push(['date', `${date.from}..${date.to}`]);
  for (const column of TEXT_COLUMNS) if (texts[column]) parameters.push([column, texts[column]]);
  for (const column of CHOICE_COLUMNS)
    if (choices[column]?.length)
      parameters.push([column, choices[column].map(choice => choice || NONE).join(',')]);
  return parameters;
}

/** What `writeTableState` wrote, among other parameters; what makes no sense is passed over. */
export function readTableState(parameters: Iterable<readonly [string, string]>): TableState {
  const given = new Map(parameters);
  const sort = given.get('sort') ?? '';
  const column = COLUMNS.find(name => name === sort.replace(/^-/, ''));
  const [low, high] = endsOf(given.get('value')).map(end =>
    end === '' || !Number.isFinite(Number(end)) ? null : Number(end),
  ) as [number | null, number | null];
  const [from, to] = endsOf(given.get('date')).map(end => (/^\d{4}-\d\d-\d\d$/.test(end) ? end : '')) as [
    string,
    string,
  ];
  const texts = TEXT_COLUMNS.map(name => [name, given.get(name) ?? ''] as const);
  const choices = CHOICE_COLUMNS.map(name => [name, choicesIn(given.get(name))] as const);
  return {
    sort: column ?? FIRST_STATE.sort,
    descending: column !== undefined && sort.startsWith('-'),
    value: { from: low, to: high },
    date: { from, to },
    texts: Object.fromEntries(texts.filter(([, text]) => text !== '')),
    choices: Object.fromEntries(choices.filter(([, chosen]) => chosen.length > 0)),
  };
}

function choicesIn(list = ''): string[] {
  const choices = list.split(',').filter(Boolean);
  return choices.map(choice => (choice === NONE ? '' : choice));
}

function endsOf(range = ''): [string, string] {
  const [from = '', to = ''] = range.split('..');
  return [from, to];
}
