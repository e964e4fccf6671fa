import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ModelServing, ModelSummary } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { StateBadge } from '../state-badge.tsx';
import { stateOf } from '../state-of.ts';
import { modelsTexts } from '../texts.ts';
import { useActivate } from '../use-activate.ts';
import { useAmounts } from '../use-amounts.ts';
import { useArchive } from '../use-archive.ts';
import { useRunInShadow } from '../use-run-in-shadow.ts';
import { useSaveManifest } from '../use-save-manifest.ts';
import { ActivationQuestion } from './activation-question.tsx';
import { FIGURES, figureNames, figuresOf } from './figures-of.ts';
import { ModelActions } from './model-actions.tsx';
import classes from './models-list.module.css';

interface Props {
  model: ModelSummary;
  serving: ModelServing | null;
  chosen: boolean;
  full: boolean;
  onChoose: (chosen: boolean) => void;
}

/** A version: what it is, what it was measured at, and what can be done with it. */
export function ModelRow({ model, serving, chosen, full, onChoose }: Props) {
  const { formats, language } = useI18n();
  const t = useTexts(modelsTexts);
  const amounts = useAmounts();
  const activate = useActivate();
  const archive = useArchive(model.version);
  const manifest = useSaveManifest(model.version);
  const shadow = useRunInShadow(model.version);
  const [asking, setAsking] = useState(false);
  const { version, algorithm, source, note, createdBy, createdAt, unit } = model;
  const figures = figuresOf(model, formats, amounts(unit));
  const state = stateOf(model, serving);
  const moment = formats.moment(createdAt);
  const error = activate.error ?? archive.error ?? manifest.error ?? shadow.error;
  return (
    <>
      <tr>
        <td>
          <Checkbox
            aria-label={t.compareOne(version)}
            checked={chosen}
            disabled={full && !chosen}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
          />
        </td>
        <td>
          <Group gap="4px 8px">
            <Link to="/models/version/$version" params={{ version }} className={classes.version}>
              {version}
            </Link>
            <StateBadge model={model} serving={serving} />
          </Group>
          <Text size="sm">{algorithm.label[language]}</Text>
          <Text size="xs" c="dimmed">
            {[t.sources[source], note, createdBy ? t.by(createdBy, moment) : moment].filter(Boolean).join(' · ')}
          </Text>
        </td>
        {FIGURES.map((figure) => (
          <td key={figure} data-number data-label={figureNames(t)[figure]}>
            {figures[figure]}
          </td>
        ))}
        <td>
          <Group gap="xs" justify="end" wrap="nowrap">
            {serving && !serving.pinned && state !== 'active' && state !== 'archived' && (
              <Button
                size="xs"
                variant="default"
                aria-label={t.activateOne(version)}
                loading={activate.isPending}
                onClick={() => setAsking(true)}
              >
                {t.activate}
              </Button>
            )}
            <ModelActions
              model={model}
              state={state}
              onArchive={archive.mutate}
              onManifest={manifest.mutate}
              onShadow={serving && !serving.pinned ? shadow.mutate : undefined}
            />
          </Group>
          {asking && serving && (
            <ActivationQuestion
              version={version}
              active={serving.active}
              onNo={() => setAsking(false)}
              onYes={(replaces) => {
                setAsking(false);
                activate.mutate({ version, replaces });
              }}
            />
          )}
        </td>
      </tr>
      {error && (
        <tr>
          <td colSpan={FIGURES.length + 3}>
            <ProblemNotice error={error} />
          </td>
        </tr>
      )}
    </>
  );
}
