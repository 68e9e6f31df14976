/** Signs that every language writes alike. The case of letters counts: "MW" and "mW" differ. */

/** UN/CEFACT Recommendation 20 codes with their signs; "" holds those that have none or several. */
const SYMBOLS: Readonly<Record<string, string>> = {
  P1: '% ٪ ％',
  NX: '‰',
  KMT: 'km',
  MTR: 'm',
  CMT: 'cm',
  MMT: 'mm',
  '4H': 'μm µm',
  C45: 'nm',
  KGM: 'kg',
  GRM: 'g gs gr',
  MGM: 'mg',
  TNE: 't',
  HAR: 'ha',
  LTR: 'l L',
  MLT: 'ml mL mls',
  CLT: 'cl',
  KWH: 'kWh',
  MWH: 'MWh',
  GWH: 'GWh',
  WHR: 'Wh',
  KWT: 'kW',
  MAW: 'MW',
  A90: 'GW',
  WTT: 'W',
  VLT: 'V v',
  '2Z': 'mV',
  KVT: 'kV',
  AMP: 'A',
  '4K': 'mA',
  HTZ: 'Hz hz',
  KHZ: 'kHz',
  MHZ: 'MHz Mhz',
  A86: 'GHz',
  '4L': 'MB Mb mb',
  E34: 'GB gb Gb',
  E35: 'TB',
  HM: 'mph',
  KMH: 'kph kmph',
  KEL: 'K',
  SEC: 's',
  BHP: 'hp',
  '': 'ft mi yd lb lbs oz kb kbps Mbps in',
};

const CODES = new Map(
  Object.entries(SYMBOLS).flatMap(([code, symbols]) =>
    symbols.split(' ').map(symbol => [symbol, code] as const),
  ),
);

/** The code of a sign; empty for one without a code, `null` for what is none. */
export function unitOfSymbol(text: string): string | null {
  return CODES.get(text) ?? null;
}

/** ISO 4217. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₫': 'VND',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₴': 'UAH',
  '₱': 'PHP',
  '₪': 'ILS',
  '₾': 'GEL',
  '₦': 'NGN',
  '฿': 'THB',
  元: 'CNY',
};

/** The currency of a sign; empty where it has several or none, `null` for what is no sign of money. */
export function currencyOfSign(sign: string): string | null {
  return SIGNS[sign] ?? (/^\p{Sc}$/u.test(sign) ? '' : null);
}

const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD',
  usd: 'USD',
  vn: 'VND',
  a: 'AUD',
  au: 'AUD',
  aud: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  hk: 'HKD',
  nz: 'NZD',
  nzd: 'NZD',
  s: 'SGD',
  nt: 'TWD',
  r: 'BRL',
};

/** The currency whose sign is these letters and "$", such as "US$"; `null` where there is none. */
export function currencyOfDollar(letters: string): string | null {
  return Object.hasOwn(DOLLARS, letters) ? (DOLLARS[letters] ?? null) : null;
}
