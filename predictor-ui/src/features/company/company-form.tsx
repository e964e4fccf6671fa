import { Button, Group, NativeSelect, type NativeSelectProps, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getCompanyQueryKey } from '../../generated/@tanstack/react-query.gen.ts';
import { updateCompany } from '../../generated/sdk.gen.ts';
import type { Company } from '../../generated/types.gen.ts';
import { FormQuestion } from '../../shared/forms/form-question.tsx';
import { KeptNote } from '../../shared/forms/kept-note.tsx';
import { useEditForm } from '../../shared/forms/use-edit-form.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { CHOICES, changesOf, type Settings, settingsOf } from './company-settings.ts';
import { FormProblem } from './form-problem.tsx';
import { companyTexts } from './texts.ts';
import { useCurrencies } from './use-currencies.ts';
import { useCurrencyQuestion } from './use-currency-question.ts';

/** The hint below the field. */
const ORDER: NativeSelectProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

/** The company's name, currency and language. */
export function CompanyForm({ company }: { company: Company }) {
  const t = useTexts(companyTexts);
  const queryClient = useQueryClient();
  const currencies = useCurrencies(company.currency);
  const ask = useCurrencyQuestion();
  const form = useEditForm({
    draft: 'company',
    base: company,
    valuesOf: settingsOf,
    // That is the jobs’ forms, on the same page.
    byEdit: false,
    ask,
    send: async (settings: Settings, before) => (await updateCompany({ body: changesOf(settings, before) })).data,
    onSuccess: async (saved) => {
      // The form stays: what it asked is answered.
      form.answerQuestion(false);
      form.setBase(saved);
      queryClient.setQueryData(getCompanyQueryKey(), saved);
      // Every amount is in its currency, and every page has its name.
      await queryClient.invalidateQueries();
    },
  });
  const { field } = form;
  const isSaved = form.isSuccess && Object.keys(changesOf(form.values, form.base)).length === 1;
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t.company}>
      <Stack gap="sm" maw={460}>
        <KeptNote form={form} />
        <TextInput
          {...field('name')}
          inputWrapperOrder={ORDER}
          label={t.name}
          description={t.nameHint}
          maxLength={100}
        />
        <NativeSelect
          {...field('currency')}
          inputWrapperOrder={ORDER}
          label={t.currency}
          description={t.currencyHint}
          data={currencies}
        />
        <NativeSelect
          {...field('language')}
          inputWrapperOrder={ORDER}
          label={t.language}
          description={t.languageHint}
          data={CHOICES.map((value) => ({ value, label: t.languages[value] }))}
        />
        <FormQuestion form={form} />
        <FormProblem
          error={form.problem}
          onTake={(now: Company) => {
            form.setBase({ ...company, ...now });
            form.setValues(settingsOf(now));
            form.forget();
          }}
        />
        <Group gap="sm">
          <Button type="submit" loading={form.isPending}>
            {t.save}
          </Button>
          <Text role="status" size="sm" c="dimmed">
            {isSaved && t.saved}
          </Text>
        </Group>
        {form.dialog}
      </Stack>
    </form>
  );
}
