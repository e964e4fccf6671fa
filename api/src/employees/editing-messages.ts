import { translate } from '../i18n/translate.ts';

export const emailTaken = (email: string) =>
  translate({
    en: `Somebody in the company, or who was, has the e-mail ${email} already. Use another one.`,
    es: `Alguien que está o estuvo en la empresa ya tiene el correo ${email}. Usa otro.`,
  });

export const changedMeanwhile = (seen: number, now: number) =>
  translate({
    en: `Somebody changed this person meanwhile: you saw version ${seen}, now it is ${now}. Nothing was saved: look at how it is now, and change that.`,
    es: `Alguien cambió a esta persona entretanto: viste la versión ${seen} y ahora es la ${now}. No se guardó nada: mira cómo está ahora y cambia eso.`,
  });

export const noSuchDepartment = () =>
  translate({
    en: 'is no department of the company, or not any more; choose another one',
    es: 'no es un departamento de la empresa, o ya no lo es; elige otro',
  });
