import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ModelSummary } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { Menu } from '../../../shared/ui/menu.ts';
import type { stateOf } from '../state-of.ts';
import { modelsTexts } from '../texts.ts';

interface Props {
  model: ModelSummary;
  state: ReturnType<typeof stateOf>;
  onArchive: (archived: boolean) => void;
  onManifest: () => void;
  /** Undefined where nothing can be put in shadow. */
  onShadow: (() => void) | undefined;
}

/** What can be done with a version besides activating it. */
export function ModelActions({ model: { version, bytes }, state, onArchive, onManifest, onShadow }: Props) {
  const { formats } = useI18n();
  const t = useTexts(modelsTexts);
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t.actionsOf(version)}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item renderRoot={(props) => <Link to="/models/version/$version" params={{ version }} {...props} />}>
          {t.card}
        </Menu.Item>
        <Menu.Item component="a" href={`/api/models/${version}/file`} download={`${version}.onnx`}>
          {t.file(`${formats.roughly(bytes / 1024)} KiB`)}
        </Menu.Item>
        <Menu.Item onClick={() => onManifest()}>{t.manifest}</Menu.Item>
        {state === 'shadow' && (
          <Menu.Item renderRoot={(props) => <Link to="/models/shadow" {...props} />}>{t.shadowed}</Menu.Item>
        )}
        {onShadow && (state === undefined || state === 'previous') && (
          <Menu.Item onClick={() => onShadow()}>{t.shadow}</Menu.Item>
        )}
        {state === 'archived' && <Menu.Item onClick={() => onArchive(false)}>{t.restore}</Menu.Item>}
        {(state === undefined || state === 'previous') && (
          <Menu.Item onClick={() => onArchive(true)}>{t.archive}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
