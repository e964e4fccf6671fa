import type { JobList } from '../company/job-list.ts';
import type { ReviewedEmployee } from '../employees/employees.schema.ts';
import { currencyText } from '../i18n/currency.ts';
import { translate } from '../i18n/translate.ts';
import { currencyOf, fieldOf } from '../models/fits-service.ts';
import type { Manifest } from '../models/manifest.schema.ts';

/**
 * Why the active model cannot predict for a person of the company: it has learned from another currency, or knows nobody
 * with the person's job. Undefined if it can.
 */
export function whyUnknown(
  manifest: Manifest,
  { currency, job }: ReviewedEmployee,
): ((jobs: JobList) => string) | undefined {
  const own = currencyOf(manifest);
  if (own !== undefined && own !== currency) return () => otherCurrency(own, currency);
  const known = jobsOf(manifest);
  if (!known || known.includes(job)) return undefined;
  return (jobs) => {
    const called = (name: string) => translate(jobs.label(name));
    return unknownJob(called(job), known.map(called).join(', '));
  };
}

/** The jobs that a model knows by name; undefined of one that does not ask for it. */
function jobsOf({ features }: Manifest): string[] | undefined {
  const feature = features.find((one) => fieldOf(one) === 'job');
  return feature && feature.kind !== 'numeric' ? feature.categories.map(({ value }) => value) : undefined;
}

const otherCurrency = (own: string, company: string) =>
  translate({
    en: `The active model predicts in ${currencyText(own)}, and the company pays in ${currencyText(company)}: its numbers would mean nothing. Train a model with the company’s own salaries and --currency ${company} (see model/README.md), or set the currency back in the settings.`,
    es: `El modelo activo predice en ${currencyText(own)} y la empresa paga en ${currencyText(company)}: sus números no significarían nada. Entrena un modelo con los salarios de la empresa y --currency ${company} (ver model/README.md), o vuelve a poner la moneda en la configuración.`,
  });

const unknownJob = (job: string, known: string) =>
  translate({
    en: `The active model does not know the job ${job}, only: ${known}. There is no prediction for it until a model is trained with reviews of people who have it (see model/README.md); or give the person a job that the model knows.`,
    es: `El modelo activo no conoce el puesto ${job}, solo: ${known}. No hay predicción para él hasta que se entrene un modelo con revisiones de personas que lo tengan (ver model/README.md); o dale a la persona un puesto que el modelo conozca.`,
  });
