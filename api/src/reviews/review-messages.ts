import type { EmployeeAnswer } from '../employees/employees.schema.ts';
import type { Seniority } from '../employees/seniority.ts';
import { currencyText } from '../i18n/currency.ts';
import { translate } from '../i18n/translate.ts';

export const outdated = (
  then: { job: string; seniority: Seniority; salary: number },
  now: EmployeeAnswer,
  currency: string,
) => {
  const text = ({ job, seniority, salary }: typeof then) => `${job}, ${seniority}, ${salary} ${currency}`;
  return translate({
    en: `This prediction is outdated: it was made for ${text(then)}, and now it is ${text(now)}. Nothing was decided; predict again and decide from that.`,
    es: `Esta predicción quedó desactualizada: se hizo para ${text(then)} y ahora es ${text(now)}. No se decidió nada; predice de nuevo y decide a partir de eso.`,
  });
};

export const otherCurrency = (then: string, now: string) =>
  translate({
    en: `This prediction is in ${currencyText(then)}, and the company pays in ${currencyText(now)} now. Nothing was decided; predict again and decide from that.`,
    es: `Esta predicción está en ${currencyText(then)} y ahora la empresa paga en ${currencyText(now)}. No se decidió nada; predice de nuevo y decide a partir de eso.`,
  });

export const notHereAnyMore = () =>
  translate({
    en: 'This person is no longer in the company: nothing can be decided.',
    es: 'Esta persona ya no está en la empresa: no se puede decidir nada.',
  });

export const decidedAlready = () =>
  translate({
    en: 'A raise was decided from this prediction already. Predict again to decide another one.',
    es: 'Ya se decidió un aumento a partir de esta predicción. Predice de nuevo para decidir otro.',
  });

export const reviewedToday = () =>
  translate({
    en: 'A raise of this person was decided today already, and a day has one. Take that one back, or decide tomorrow.',
    es: 'Hoy ya se decidió un aumento de esta persona, y cada día admite uno. Deshaz ese, o decide mañana.',
  });

export const lessThanToday = (given: number, today: number) =>
  translate({
    en: `is ${given}, less than today's ${today}; allowed: ${today} or more`,
    es: `es ${given}, menos que los ${today} de hoy; se admite: ${today} o más`,
  });

export const ratingNeeded = () =>
  translate({
    en: 'is missing: the model did not ask for it, and a review needs it; allowed: 1 to 5',
    es: 'falta: el modelo no lo pidió y una revisión lo necesita; se admite: de 1 a 5',
  });

export const cannotBeTakenBack = () =>
  translate({
    en: 'The person was changed since, or this was not decided here: it can no longer be taken back. Change the salary on the person’s page.',
    es: 'La persona cambió después, o esto no se decidió aquí: ya no se puede deshacer. Cambia el salario en la página de la persona.',
  });
