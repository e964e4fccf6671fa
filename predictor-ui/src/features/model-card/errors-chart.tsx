import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { AXIS } from '../../shared/ui/chart-style.ts';

interface Props {
  /** The middle of each bin, its width, and how many reviews lie in it. */
  bins: { middle: number; rows: number }[];
  width: number;
  height: number;
  format: (value: number) => string;
  count: (value: number) => string;
}

/** A histogram of the errors. The table has the same data. */
export default function ErrorsChart({ bins, width, height, format, count }: Props) {
  const half = (bins.length / 2) * width;
  return (
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={height}>
        <BarChart
          data={bins}
          barCategoryGap={1}
          margin={{ top: 8, right: 20, bottom: 0, left: 8 }}
          accessibilityLayer={false}
        >
          <XAxis
            {...AXIS}
            type="number"
            dataKey="middle"
            domain={[-half, half]}
            ticks={[-half / 2, 0, half / 2]}
            interval={0}
            tickFormatter={format}
          />
          <YAxis {...AXIS} width={48} tickFormatter={count} />
          <ReferenceLine x={0} stroke="var(--mantine-color-dimmed)" strokeDasharray="4 3" />
          <Bar dataKey="rows" fill="var(--aumento-accent)" fillOpacity={0.7} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
