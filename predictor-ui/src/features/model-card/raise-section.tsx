import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { spreadTexts } from './spread-texts.ts';
import { modelCardTexts } from './texts.ts';

/** R² of the raise beside R² of the salary; nothing if the manifest does not have it. */
export function RaiseSection({ manifest: { metrics } }: { manifest: Manifest }) {
  const { formats } = useI18n();
  const t = useTexts(spreadTexts);
  const { r2 } = useTexts(modelCardTexts);
  const { raise, heldOut } = metrics;
  if (!raise) return null;
  const { withoutPromotions } = raise;
  const row = (name: string, fit: { rows: number; r2: number }) => ({
    key: name,
    cells: [name, formats.number(fit.rows), formats.fine(fit.r2)],
  });
  return (
    <Card heading={t.raise} hint={t.raiseHint}>
      <DataTable
        caption={t.raise}
        head={[t.explained, t.rows, r2]}
        rows={[
          row(t.level, heldOut),
          row(t.theRaise, raise),
          ...(withoutPromotions ? [row(t.withoutPromotions, withoutPromotions)] : []),
        ]}
      />
    </Card>
  );
}
