import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ActiveModel } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { aboutQuery } from '../../shared/session/session-query.ts';

/** The active model and its held-out error; and that nobody is real, while that is so. */
export function ModelFooter({ model: { version, manifest } }: { model: ActiveModel }) {
  const { t, language, formats } = useI18n();
  const { data: about } = useQuery(aboutQuery);
  return (
    <Group gap="4px 20px">
      <Link to="/model">{t.footer.model(version, manifest.algorithm.label[language])}</Link>
      <span>{t.footer.error(formats.money(manifest.metrics.heldOut.mae))}</span>
      {about?.fictitious && <span>{t.footer.fictitious}</span>}
    </Group>
  );
}
