import { Title } from '@mantine/core';
import type { Manifest } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { DataTable } from '../../../shared/ui/data-table.tsx';
import { TwoLines } from '../../../shared/ui/two-lines.tsx';
import { FIGURES, figureNames } from '../list/figures-of.ts';
import { measured } from '../measured.ts';
import { modelsTexts } from '../texts.ts';
import { useAmounts } from '../use-amounts.ts';
import { compareTexts } from './texts.ts';

/** Which figures are amounts of the target's unit, and which are shares of one. */
const AMOUNTS = ['mae', 'rmse', 'halfWidth', 'bias', 'recentMae'];
const SHARES = ['coverage', 'belowSalary'];

/** The figures of each version, and below each its difference from the first one's. */
export function FiguresTable({ manifests }: { manifests: readonly Manifest[] }) {
  const { formats } = useI18n();
  const t = useTexts(compareTexts);
  const { raiseR2, recentMae, bias, belowSalary } = t;
  const names: Record<string, string> = {
    ...figureNames(useTexts(modelsTexts)),
    ...{ raiseR2, recentMae, bias, belowSalary },
  };
  const amounts = useAmounts();
  const figures = manifests.map(figuresIn);
  const [first] = manifests;

  function write(figure: string, unit: string | null, value: number): string {
    if (AMOUNTS.includes(figure)) return amounts(unit, figure === 'bias')(value);
    return SHARES.includes(figure) ? formats.share(value) : formats.fine(value);
  }
  function difference(figure: string, unit: string | null, value: number): string {
    if (AMOUNTS.includes(figure)) {
      return unit === first?.target.unit ? withSign(value, amounts(unit)) : t.otherUnits;
    }
    return SHARES.includes(figure) ? t.points(withSign(100 * value, formats.roughly)) : withSign(value, formats.fine);
  }

  const shown = [...FIGURES, 'raiseR2', 'recentMae', 'bias', 'belowSalary'].filter((figure) =>
    figures.some((one) => one[figure] !== undefined),
  );
  return (
    <div>
      <Title order={3} size="sm" mb={6}>
        {t.figures}
      </Title>
      <DataTable
        caption={t.figures}
        head={[t.figure, ...manifests.map(({ version }) => version)]}
        rows={shown.map((figure) => ({
          key: figure,
          cells: [
            names[figure],
            ...figures.map((one, index) => {
              const [value, base] = [one[figure], figures[0]?.[figure]];
              const unit = manifests[index]?.target.unit ?? null;
              if (value === undefined) return '–';
              const written = write(figure, unit, value);
              if (index === 0 || base === undefined) return written;
              return (
                <TwoLines
                  key={manifests[index]?.version}
                  first={written}
                  second={difference(figure, unit, value - base)}
                />
              );
            }),
          ],
        }))}
      />
    </div>
  );
}

function withSign(value: number, write: (value: number) => string): string {
  const written = write(Math.abs(value));
  if (written === write(0)) return `±${write(0)}`;
  return `${value < 0 ? '−' : '+'}${written}`;
}

/** What a manifest was measured at; not every one says everything. */
function figuresIn(manifest: Manifest): Record<string, number | undefined> {
  const { metrics, rows } = measured(manifest);
  const { raise, temporal, residuals, heldOut } = manifest.metrics;
  return {
    ...{ ...metrics, rows },
    raiseR2: raise?.r2,
    recentMae: temporal?.mae,
    bias: residuals?.bias,
    belowSalary: heldOut.belowCurrentSalary ?? undefined,
  };
}
