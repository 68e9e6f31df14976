/** Signs that every language writes alike. The case of letters counts: "MW" and "mW" differ. */

/** UN/CEFACT Recommendation 20 codes with their signs; "-" holds those that have none or several. */
const SYMBOLS =
  'P1:%,٪ NX:‰ KMT:km MTR:m CMT:cm MMT:mm KGM:kg GRM:g,gs TNE:t HAR:ha LTR:l,L MLT:ml MTK:m2 MTQ:m3 KMK:km2 CMK:cm2 KWH:kWh MWH:MWh GWH:GWh KWT:kW MAW:MW A90:GW HM:mph KMH:kmph,kph SEC:s HP:hp D32:TWh -:W,V,v,A,Hz,kHz,MHz,Mhz,GHz,KB,MB,Mb,GB,TB,gb,Wh,mAh,MWp,Mbps,Gbps,mg,nm,p,cc,dB,rpm,mpg,bhp,psi,ppm,gal,MP,mi,lb,lbs,oz,in,μm,mV,hz,mA,kb,C,F';

const CODES = pairs(SYMBOLS);

/** The code of a sign; `undefined` for what is none. */
export function unitOfSymbol(text: string): string | undefined {
  return CODES.get(text);
}

const CURRENCY_CODES = new Set(Intl.supportedValuesOf('currency'));
const SIGNS = pairs('USD:$ EUR:€ GBP:£ JPY:¥ VND:₫ INR:₹ KRW:₩ RUB:₽ CNY:元 MYR:RM');

/** ISO 4217, of a code or sign; "-" where a sign has several or none, `undefined` for what is no money. */
export function currencyOf(text: string): string | undefined {
  if (CURRENCY_CODES.has(text)) return text;
  return SIGNS.get(text) ?? (/^\p{Sc}$/u.test(text) ? '-' : undefined);
}

const DOLLARS = pairs('USD:us,usd,u.s VND:vn AUD:a,au,aud CAD:c,ca HKD:hk NZD:nz,nzd SGD:s TWD:nt BRL:r');

/** The currency whose sign is these letters and "$", such as "US$", if any. */
export function currencyOfDollar(letters: string): string | undefined {
  return DOLLARS.get(letters);
}

/** The names in "value:name,name value:name" with their values. */
function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(' ').flatMap(entry => {
      const [value = '', names = ''] = entry.split(':');
      return names.split(',').map((name): [string, string] => [name, value]);
    }),
  );
}
