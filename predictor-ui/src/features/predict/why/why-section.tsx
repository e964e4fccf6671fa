import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { Disclosure } from '../../../shared/ui/disclosure.tsx';
import { SegmentedField } from '../../../shared/ui/segmented-field.tsx';
import { usePredictSearch } from '../use-predict-search.ts';
import { type Why, whysOf } from './bases.ts';
import { whyTexts } from './texts.ts';
import { useRowText } from './use-row-text.ts';
import { waterfall } from './waterfall.ts';
import { WaterfallTable } from './waterfall-table.tsx';
import classes from './why-section.module.css';

/** What contributed to a prediction, from today's salary or from the average case, as the reader chooses. */
export default function WhySection({ prediction }: { prediction: PredictionPreview }) {
  const t = useTexts(whyTexts);
  const { search, startReasons } = usePredictSearch();
  const whys = whysOf(prediction);
  const why = whys.find(({ base }) => base === search.why) ?? whys[0];
  if (!why) return <p className={classes.note}>{t.unknown}</p>;
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t.heading}</h3>
      {whys.length > 1 && (
        <div data-screen-only>
          <SegmentedField
            label={t.from}
            data={whys.map(({ base }) => ({ value: base, label: t[base] }))}
            value={why.base}
            onChange={(base) => startReasons(base as Why['base'])}
          />
        </div>
      )}
      <WhyFrom prediction={prediction} why={why} />
    </section>
  );
}

function WhyFrom({ prediction, why }: { prediction: PredictionPreview; why: Why }) {
  const { formats } = useI18n();
  const t = useTexts(whyTexts);
  const textOf = useRowText(why);
  const { rows, folded } = waterfall(prediction, why);
  return (
    <>
      <p className={classes.note}>
        {why.base === 'today'
          ? t.introToday(formats.money(prediction.currentSalary))
          : t.introAverage(formats.money(why.start))}
      </p>
      <WaterfallTable rows={rows} textOf={textOf} />
      {folded.length > 0 && (
        <Disclosure summary={t.noEffect(formats.number(folded.length))}>
          <ul className={classes.folded}>
            {folded.map(textOf).map(({ name, detail }) => (
              <li key={name}>
                {name}
                {detail && <small>{detail}</small>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <p className={classes.note}>{why.orders === undefined ? t.exact : t.sampled(formats.number(why.orders))}</p>
    </>
  );
}
