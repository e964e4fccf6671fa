import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ActiveModel } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';

/** The active model and its held-out error. */
export function ModelFooter({ model: { version, manifest } }: { model: ActiveModel }) {
  const { t, language, formats } = useI18n();
  return (
    <Group gap="4px 20px">
      <Link to="/model">{t.footer.model(version, manifest.algorithm.label[language])}</Link>
      <span>{t.footer.error(formats.money(manifest.metrics.heldOut.mae))}</span>
      <span>{t.footer.fictitious}</span>
    </Group>
  );
}
