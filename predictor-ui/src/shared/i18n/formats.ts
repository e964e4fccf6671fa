const MONTHS_A_YEAR = 12;

/**
 * Formats numbers, money, dates and durations for one locale. Created once per locale: Intl objects are expensive.
 *
 * @param currency what amounts are in, ISO 4217
 */
export function createFormats(locale: string, currency = 'USD') {
  const money = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  const percent = { style: 'percent', maximumFractionDigits: 1 } as const;
  const signed = { signDisplay: 'exceptZero' } as const;
  const number = new Intl.NumberFormat(locale);
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const years = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'year',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const ratio = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const thousands = new Intl.NumberFormat(locale, { ...money, notation: 'compact' });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const plainMoney = new Intl.NumberFormat(locale, money);
  const signedMoney = new Intl.NumberFormat(locale, { ...money, ...signed });
  const share = new Intl.NumberFormat(locale, percent);
  const signedPercent = new Intl.NumberFormat(locale, { ...percent, ...signed });
  const signedPercentFinely = new Intl.NumberFormat(locale, { ...percent, ...signed, maximumFractionDigits: 3 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });

  function quantity(value: number, unit: 'year' | 'month' | 'minute' | 'second'): string {
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  }

  return {
    number: (value: number) => number.format(value),
    /** To one decimal. */
    roughly: (value: number) => oneDecimal.format(value),
    years: (value: number) => years.format(value),
    /** To two decimals, always. */
    ratio: (value: number) => ratio.format(value),
    /** To four decimals. */
    fine: (value: number) => fine.format(value),
    decimalMark: number.format(0.5).includes(',') ? (',' as const) : ('.' as const),
    locale,
    currency,
    /** An amount, short, for an axis: $60K. */
    thousands: (amount: number) => thousands.format(amount),
    /** An amount, whole. */
    money: (amount: number) => plainMoney.format(amount),
    signedMoney: (amount: number) => signedMoney.format(amount),
    /** A share of one: 0.9 is 90 %. */
    share: (value: number) => share.format(value),
    /** Percent, as the API gives it: 5.8 is 5.8 %. */
    signedPercent: (value: number) => signedPercent.format(value / 100),
    /** The same, to three decimals. */
    signedPercentFinely: (value: number) => signedPercentFinely.format(value / 100),
    /** A calendar day, such as 2019-03-01, in any time zone. */
    day: (isoDate: string) => day.format(new Date(isoDate)),
    /** A moment, in the user's time zone. */
    moment: (isoDateTime: string) => moment.format(new Date(isoDateTime)),
    tenure(hiredOn: string, today = new Date()): string {
      const months = wholeMonths(new Date(hiredOn), today);
      const years = Math.floor(months / MONTHS_A_YEAR);
      const rest = months % MONTHS_A_YEAR;
      const parts = [years > 0 && quantity(years, 'year'), (rest > 0 || years === 0) && quantity(rest, 'month')];
      return list.format(parts.filter((part) => part !== false));
    },
    wait: (seconds: number) =>
      seconds > 90 ? quantity(Math.ceil(seconds / 60), 'minute') : quantity(Math.ceil(seconds), 'second'),
  };
}

export type Formats = ReturnType<typeof createFormats>;

function wholeMonths(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * MONTHS_A_YEAR + to.getUTCMonth() - from.getUTCMonth();
  return Math.max(0, to.getUTCDate() < from.getUTCDate() ? months - 1 : months);
}
