import type { Drift, Watch } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { Disclosure } from '../../shared/ui/disclosure.tsx';
import { TwoLines } from '../../shared/ui/two-lines.tsx';
import { driftTexts } from './drift-texts.ts';
import { Light } from './light.tsx';
import classes from './spread-bars.module.css';
import { SpreadBars } from './spread-bars.tsx';
import { useBinNames } from './use-bin-names.ts';

/** Smaller than it a p is not written out. */
const SMALL = 0.001;

/** How what is asked, and what is predicted, has moved since the training. */
export function DriftCard({ watch: { features, prediction, unit } }: { watch: Watch }) {
  const { formats, language } = useI18n();
  const t = useTexts(driftTexts);
  const nameOf = useBinNames();
  const all: { key: string; name: string; unit: string | null; drift: Drift }[] = [
    ...features.map((one) => ({ key: `feature ${one.name}`, name: one.label[language], unit: one.unit, drift: one })),
    { key: 'prediction', name: t.prediction, unit, drift: prediction },
  ];
  const share = (value: number | null) => (value === null ? '–' : formats.share(value));
  const state = ({ light, unknown, fewest }: Drift) => {
    if (light !== 'grey') return t.lights[light];
    if (unknown === 'no-reference') return t.noReference;
    return fewest === null ? t.tooFewThen : t.tooFew(formats.number(fewest));
  };
  const pOf = ({ test }: Drift) =>
    test ? t.p(test.p < SMALL ? t.below(formats.fine(SMALL)) : formats.fine(Number(test.p.toFixed(3)))) : '–';
  return (
    <Card heading={t.title} hint={t.hint}>
      <ul className={classes.legend} aria-hidden>
        <li>{t.training}</li>
        <li data-of="now">{t.now}</li>
      </ul>
      <DataTable
        caption={t.title}
        head={[t.what, t.spread, t.index, t.rows]}
        rows={all.map(({ key, name, unit: own, drift }) => ({
          key,
          cells: [
            <TwoLines
              key="name"
              first={name}
              second={
                <>
                  <Light light={drift.light} /> {state(drift)}
                </>
              }
            />,
            drift.bins.length > 0 ? (
              <SpreadBars
                key="bars"
                bins={drift.bins}
                label={t.bars(
                  name,
                  drift.bins.map((bin) => t.bar(nameOf(bin, own), share(bin.training), share(bin.now))).join('; '),
                )}
              />
            ) : (
              '–'
            ),
            <TwoLines key="psi" first={drift.psi === null ? '–' : formats.ratio(drift.psi)} second={pOf(drift)} />,
            formats.number(drift.rows),
          ],
        }))}
      />
      {all.some(({ drift }) => drift.bins.length > 0) && (
        <Disclosure summary={t.inNumbers}>
          <DataTable
            caption={t.inNumbers}
            head={['', t.training, t.now]}
            rows={all.flatMap(({ key, name, unit: own, drift }) => [
              {
                key,
                strong: true,
                cells: [
                  name,
                  drift.trainingRows === null ? '–' : formats.number(drift.trainingRows),
                  formats.number(drift.rows),
                ],
              },
              ...drift.bins.map((bin) => ({
                key: `${key} ${nameOf(bin, own)}`,
                cells: [nameOf(bin, own), share(bin.training), share(bin.now)],
              })),
            ])}
          />
        </Disclosure>
      )}
    </Card>
  );
}
