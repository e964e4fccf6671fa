import { ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { AXIS } from '../../shared/ui/chart-style.ts';
import { modelCardTexts } from './texts.ts';

interface Props {
  points: { actual: number; predicted: number }[];
  format: (value: number) => string;
}

/** A point for each review; on the line both are equal. The table has the same data. */
export default function PointsChart({ points, format }: Props) {
  const t = useTexts(modelCardTexts);
  const all = points.flatMap(({ actual, predicted }) => [actual, predicted]);
  const ticks = roundTicks(Math.min(...all), Math.max(...all));
  const domain: [number, number] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const label = { fontSize: 12, fill: 'var(--mantine-color-dimmed)' };
  return (
    <div aria-hidden="true" style={{ height: '100%' }}>
      <ResponsiveContainer width="100%" height="100%">
        <ScatterChart margin={{ top: 24, right: 20, bottom: 22, left: 4 }} accessibilityLayer={false}>
          <XAxis
            {...AXIS}
            type="number"
            dataKey="predicted"
            domain={domain}
            height={34}
            tickFormatter={format}
            ticks={ticks}
            interval={0}
            label={{ ...label, value: t.predicted, position: 'insideBottomRight', offset: -14 }}
          />
          <YAxis
            {...AXIS}
            type="number"
            dataKey="actual"
            domain={domain}
            tickFormatter={format}
            ticks={ticks}
            interval={0}
            width={56}
            label={{ ...label, value: t.decided, position: 'top', offset: 10 }}
          />
          <ReferenceLine
            segment={[
              { x: domain[0], y: domain[0] },
              { x: domain[1], y: domain[1] },
            ]}
            stroke="var(--mantine-color-dimmed)"
            strokeDasharray="4 3"
          />
          <Scatter data={points} fill="var(--aumento-accent)" fillOpacity={0.6} isAnimationActive={false} />
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}

/** At most so many steps, so that there is room for each number on a phone, too. */
const STEPS = 5;

/** Round numbers, from below the lowest to above the highest. */
function roundTicks(lowest: number, highest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(highest - lowest, 1) / STEPS));
  const stepsOf = (step: number) => Math.ceil(highest / step) - Math.floor(lowest / step);
  const step = power * ([1, 2, 5, 10].find((factor) => stepsOf(power * factor) <= STEPS) ?? 20);
  return Array.from({ length: stepsOf(step) + 1 }, (_, index) => (Math.floor(lowest / step) + index) * step);
}
