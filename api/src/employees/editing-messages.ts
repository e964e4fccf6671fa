import { translate } from '../i18n/translate.ts';

export const emailTaken = (email: string) =>
  translate({
    en: `Somebody in the company, or who was, has the e-mail ${email} already. Use another one.`,
    es: `Alguien que está o estuvo en la empresa ya tiene el correo ${email}. Usa otro.`,
  });

export const changedMeanwhile = (seen: number, now: number) =>
  translate({
    en: `Somebody changed this person meanwhile: you saw version ${seen}, now it is ${now}. Nothing was saved; look at \`current\` and send your change with that version.`,
    es: `Alguien cambió a esta persona entretanto: viste la versión ${seen} y ahora es la ${now}. No se guardó nada; mira \`current\` y envía tu cambio con esa versión.`,
  });

export const noSuchDepartment = () =>
  translate({
    en: 'is no department; GET /api/departments lists them',
    es: 'no es un departamento; GET /api/departments los lista',
  });
