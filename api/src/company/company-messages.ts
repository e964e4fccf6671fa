import { translate } from '../i18n/translate.ts';

export const noCurrency = () =>
  translate({
    en: 'must be the code of a currency (ISO 4217), such as USD, EUR or MXN',
    es: 'debe ser el código de una moneda (ISO 4217), como USD, EUR o MXN',
  });

export const companyChangedMeanwhile = (seen: number, now: number) =>
  translate({
    en: `Somebody changed the company meanwhile: you saw version ${seen}, now it is ${now}. Nothing was saved: look at how it is now, and change that.`,
    es: `Alguien cambió la empresa entretanto: viste la versión ${seen} y ahora es la ${now}. No se guardó nada: mira cómo está ahora y cambia eso.`,
  });

export const jobChangedMeanwhile = (name: string, seen: number, now: number) =>
  translate({
    en: `Somebody changed the job ${name} meanwhile: you saw version ${seen}, now it is ${now}. Nothing was saved: look at how it is now, and change that.`,
    es: `Alguien cambió el puesto ${name} entretanto: viste la versión ${seen} y ahora es la ${now}. No se guardó nada: mira cómo está ahora y cambia eso.`,
  });

/** @param given what is taken for the other job, too, by capitals and accents put aside */
export const jobTaken = (given: string, name: string) =>
  translate({
    en: `“${given}” cannot be told from the job ${name}, which there is already: capitals, accents and endings such as /a make no difference. Use another name.`,
    es: `«${given}» no se distingue del puesto ${name}, que ya existe: ni mayúsculas, ni acentos, ni terminaciones como /a hacen diferencia. Usa otro nombre.`,
  });

export const tooManyJobs = (most: number) =>
  translate({
    en: `There are ${most} jobs already, and no more are possible. Delete one that nobody has.`,
    es: `Ya hay ${most} puestos y no se admiten más. Elimina uno que nadie tenga.`,
  });

export const jobStillNeeded = (name: string, people: number) =>
  translate({
    en: `${people === 1 ? 'One person has' : `${people} people have`} the job ${name}, in the company or formerly. Give them another job first.`,
    es: `${people === 1 ? 'Una persona tiene' : `${people} personas tienen`} el puesto ${name}; están o estuvieron en la empresa. Dales antes otro puesto.`,
  });

export const noSuchJob = (names: readonly string[]) =>
  names.length === 0
    ? translate({
        en: 'is no job of the company, which has none yet; an admin adds them in the settings',
        es: 'no es un puesto de la empresa, que todavía no tiene ninguno; un administrador los agrega en la configuración',
      })
    : translate({
        en: `is no job of the company, or not any more; allowed: ${names.join(', ')}`,
        es: `no es un puesto de la empresa, o ya no lo es; se admite: ${names.join(', ')}`,
      });
