import { currencyText } from '../../i18n/currency.ts';
import { translate } from '../../i18n/translate.ts';
import type { DateOrder } from './date-order.ts';

export const noDate = () =>
  translate({
    en: 'must be a date such as 2024-03-31 or 31/03/2024',
    es: 'debe ser una fecha como 2024-03-31 o 31/03/2024',
  });

export const twoDigitYear = () =>
  translate({
    en: 'has a year of two digits; write all four, as in 2019',
    es: 'tiene un año de dos cifras; escribe las cuatro, como en 2019',
  });

export const serialNumber = () =>
  translate({
    en: 'is a spreadsheet’s inner number for a day; format the column as a date and save the file again',
    es: 'es el número interno de una fecha en la hoja de cálculo; da formato de fecha a la columna y guarda otra vez el archivo',
  });

export const otherOrder = (order: DateOrder) =>
  order === 'mdy'
    ? translate({
        en: 'is no date with the month first, as the other dates of this file are; write all in the same order',
        es: 'no es una fecha con el mes primero, como las otras fechas de este archivo; escríbelas todas en el mismo orden',
      })
    : translate({
        en: 'is no date with the day first, as the other dates of this file are; write all in the same order',
        es: 'no es una fecha con el día primero, como las otras fechas de este archivo; escríbelas todas en el mismo orden',
      });

// A date of birth is never given back.
export const hiredBeforeBorn = () =>
  translate({ en: 'lies before the date of birth', es: 'es anterior a la fecha de nacimiento' });

export const whichM = () =>
  translate({
    en: 'may be male or mujer (woman), and nothing in this column tells; write female or male',
    es: 'puede ser mujer o masculino, y nada en esta columna lo aclara; escribe mujer u hombre',
  });

export const noAmount = (currency: string) =>
  translate({
    en: `must be a whole amount a year in ${currencyText(currency)}, such as 45000`,
    es: `debe ser un importe anual entero en ${currencyText(currency)}, como 45000`,
  });

export const otherCurrency = (currency: string) =>
  translate({
    en: `is not in the company’s currency, ${currencyText(currency)}; convert it, and write only the amount a year, such as 45000`,
    es: `no está en la moneda de la empresa, ${currencyText(currency)}; conviértelo y escribe solo el importe anual, como 45000`,
  });

export const wholeUnits = (currency: string) =>
  translate({
    en: `must be whole in ${currencyText(currency)}, without cents, such as 45000`,
    es: `debe ser entero en ${currencyText(currency)}, sin centavos, como 45000`,
  });

export const notNegative = () =>
  translate({ en: 'must be at least 1; it is negative', es: 'debe ser al menos 1; es un número negativo' });

export const scientific = () =>
  translate({
    en: 'was shortened by the spreadsheet; format the column as a number, save the file again, and write a whole amount such as 45000',
    es: 'lo abrevió la hoja de cálculo; da formato de número a la columna, guarda otra vez el archivo y escribe un importe entero, como 45000',
  });
