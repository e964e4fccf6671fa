import '@mantine/core/styles/SimpleGrid.css';
import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { KeptNote } from '../../../shared/forms/kept-note.tsx';
import { NumberField } from '../../../shared/forms/number-field.tsx';
import { useEditForm } from '../../../shared/forms/use-edit-form.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { capitalised } from '../../../shared/problems/refused-fields.ts';
import { Disclosure } from '../../../shared/ui/disclosure.tsx';
import { type Added, addModel } from '../send/add-model.ts';
import { UploadProblem } from '../send/upload-problem.tsx';
import { UploadProgress } from '../send/upload-progress.tsx';
import { checkDraft } from './check-draft.ts';
import type { Drafted } from './draft.ts';
import { COUNTS, type DraftValues, draftValues, FIGURES, keyOf } from './draft-values.ts';
import { FeatureFields } from './feature-fields.tsx';
import { HINT_BELOW } from './hint-below.ts';
import { manifestFrom } from './manifest-from.ts';
import { draftTexts } from './texts.ts';

/** The form's name among the drafts. */
export const MANIFEST_DRAFT = 'manifest';

interface Props {
  drafted: Drafted;
  onAdded: (added: Added) => void;
  onCancel: () => void;
}

/** Completes the draft of a manifest and adds the model with it. */
export function DraftForm({ drafted, onAdded, onCancel }: Props) {
  const { formats, language } = useI18n();
  const t = useTexts(draftTexts);
  const queryClient = useQueryClient();
  const [sent, setSent] = useState(0);
  const form = useEditForm({
    draft: MANIFEST_DRAFT,
    base: drafted,
    valuesOf: (base) => draftValues(base, formats.currency),
    byEdit: false,
    validate: (values: DraftValues) => checkDraft(drafted.draft.manifest, values, t),
    send: (values, base) => {
      setSent(0);
      const manifest = JSON.stringify(manifestFrom(base.draft.manifest, values));
      return addModel(base.model, new Blob([manifest], { type: 'application/json' }), setSent);
    },
    refused: (error) =>
      Object.fromEntries(
        (asApiProblem(error).problem?.errors ?? []).map(({ path, message }) => [
          keyOf(path),
          `${capitalised(message)}.`,
        ]),
      ),
    onSuccess: () => queryClient.invalidateQueries(),
    onDone: onAdded,
  });
  const { draft, model } = form.base;
  const { features } = draft.manifest;
  const { field } = form;
  const hintOf = (key: string) => draft.gaps.find(({ path }) => keyOf(path) === key)?.what[language];
  const asked = features.filter((_, place) => form.values[`features/${place}/source`] === 'request');
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t.title(model.name)}>
      <Stack gap="md">
        <div>
          <Title order={3} size="sm">
            {t.title(model.name)}
          </Title>
          <Text size="sm" c="dimmed">
            {t.hint}
          </Text>
        </div>
        <KeptNote form={form} />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {/* The form takes the place of the button that was pressed, and its focus. */}
          <TextInput
            {...field('target/unit')}
            inputWrapperOrder={HINT_BELOW}
            label={t.unit}
            description={t.unitHint}
            autoComplete="off"
            autoFocus
          />
          <TextInput {...field('output')} label={t.output} autoComplete="off" />
          <NativeSelect
            {...field('reviewRating')}
            inputWrapperOrder={HINT_BELOW}
            label={t.rating}
            description={t.ratingHint}
            data={[{ value: '', label: t.noRating }, ...asked.map(({ name }) => name)]}
          />
        </SimpleGrid>
        {features.map((feature, place) => (
          <FeatureFields key={feature.name} name={feature.name} place={place} form={form} hintOf={hintOf} />
        ))}
        <Title order={3} size="sm">
          {t.figures}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {FIGURES.map((figure) => (
            <NumberField
              key={figure}
              {...field(figure)}
              inputWrapperOrder={HINT_BELOW}
              label={t[figure]}
              description={hintOf(figure)}
              decimals={!COUNTS.includes(figure)}
            />
          ))}
        </SimpleGrid>
        <Disclosure summary={t.purpose}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Textarea {...field('intendedUse/en')} label={t['intendedUse/en']} autosize />
            <Textarea {...field('intendedUse/es')} label={t['intendedUse/es']} autosize />
            <Textarea
              {...field('limitations/en')}
              label={t['limitations/en']}
              description={t.limitationsHint}
              autosize
            />
            <Textarea
              {...field('limitations/es')}
              label={t['limitations/es']}
              description={t.limitationsHint}
              autosize
            />
          </SimpleGrid>
        </Disclosure>
        {form.isPending && <UploadProgress sent={sent} />}
        {form.error && <UploadProblem error={form.error} />}
        <Group gap="sm">
          <Button type="submit" loading={form.isPending}>
            {t.send}
          </Button>
          <Button variant="default" onClick={() => form.cancel(onCancel)}>
            {t.cancel}
          </Button>
        </Group>
        {form.dialog}
      </Stack>
    </form>
  );
}
