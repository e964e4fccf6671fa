import type { Manifest } from '../../../generated/types.gen.ts';
import type { Formats } from '../../../shared/i18n/formats.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import type { CompareTexts } from './texts.ts';

/** What a card says besides figures and features, each part as texts; none where it says nothing. */
export function cardSays(manifest: Manifest, language: Language, formats: Formats, t: CompareTexts) {
  const { algorithm, target, band, data, training, seed, intendedUse, limitations, governance } = manifest;
  const rows = formats.number(data.rows);
  return {
    algorithm: [algorithm.label[language]],
    parameters: Object.entries(algorithm.parameters).map(
      ([name, value]) => `${name}: ${typeof value === 'number' ? formats.fine(value) : String(value)}`,
    ),
    target: [[target.label[language], target.unit].filter(Boolean).join(', ')],
    band: [t.bandText(formats.share(band.level), band.method)],
    data: [data.from && data.to ? t.dataText(rows, formats.day(data.from), formats.day(data.to)) : t.rowsText(rows)],
    files: data.files.map(({ name, sha256 }) => `${name} ${sha256.slice(0, 8)}`),
    trained: training ? [formats.day(training.date)] : [],
    seed: [String(seed)],
    use: [intendedUse[language]],
    limitations: limitations.map((one) => one[language]),
    owner: governance?.owner ? [governance.owner] : [],
    licence: governance?.licence ? [governance.licence] : [],
    history: governance?.history.map(({ date, text }) => `${formats.day(date)}: ${text[language]}`) ?? [],
  };
}
