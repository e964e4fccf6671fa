import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DateOrder, DateOrderFinder, dayIn } from './date-order.ts';

const orderOf = (...dates: string[]) => {
  const finder = new DateOrderFinder();
  for (const date of dates) finder.add(date);
  return finder.order;
};

it.each<[DateOrder, string[]]>([
  ['iso', []],
  ['iso', ['2019-03-15', '2019/3/4', 'never']],
  ['iso', ['05/05/2019']],
  ['ambiguous', ['03/04/2019', '05/05/2019', '2019-03-15']],
  ['dmy', ['03/04/2019', '15/03/2019']],
  ['dmy', ['15-03-2019']],
  ['dmy', ['15.03.2019']],
  ['mdy', ['03/04/2019', '3/15/2019']],
  ['dmy', ['15/03/2019', '16/03/2019', '3/15/2019']],
  ['mdy', ['15/03/2019', '3/16/2019', '3/15/2019']],
  // 30 February is no day in either order.
  ['iso', ['30/02/2019']],
])('%s: %j', (order, dates) => {
  expect(orderOf(...dates)).toBe(order);
  expect(orderOf(...dates.toReversed())).toBe(order);
});

const SIGNS = ['-', '/', '.'];
const parts = fc.record({
  day: fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  sign: fc.constantFrom(...SIGNS),
  width: fc.constantFrom(1, 2),
  time: fc.constantFrom('', ' 00:00', ' 00:00:00', ' 0:00:00'),
});

it('reads each day in each order as it was written', () => {
  fc.assert(
    fc.property(parts, ({ day, sign, width, time }) => {
      const iso = day.toISOString().slice(0, 10);
      const [y, m, d] = iso.split('-').map((part) => String(Number(part)).padStart(width, '0')) as [
        string,
        string,
        string,
      ];
      expect(dayIn([y, m, d].join(sign) + time, 'ambiguous')).toBe(iso);
      expect(dayIn([d, m, y].join(sign) + time, 'dmy')).toBe(iso);
      expect(dayIn([m, d, y].join(sign) + time, 'mdy')).toBe(iso);
      const found = orderOf([d, m, y].join(sign) + time);
      expect(found).toBe(d === m ? 'iso' : Number(d) > 12 ? 'dmy' : 'ambiguous');
    }),
  );
});

it.each(['15/03/19', '15/03-2019', '15/03/2019 10:30', '31/04/2019', '1/2/3/2019', '', 'x', '43539', '1'.repeat(999)])(
  'is no day in any order: %s',
  (text) => {
    expect(dayIn(text, 'dmy')).toBeUndefined();
    expect(dayIn(text, 'mdy')).toBeUndefined();
  },
);
