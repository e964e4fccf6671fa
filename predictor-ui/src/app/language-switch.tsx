import { SegmentedControl } from '@mantine/core';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { LANGUAGES } from '../shared/i18n/language.ts';

export function LanguageSwitch() {
  const { t, language, setLanguage } = useI18n();
  const data = LANGUAGES.map((value) => ({
    value,
    label: (
      <abbr title={t.language[value]} lang={value} style={{ textDecoration: 'none' }}>
        {value.toUpperCase()}
      </abbr>
    ),
  }));
  return (
    <SegmentedControl
      size="xs"
      // Mantine's smallest size is too small a touch target, most of all in a narrow font.
      styles={{ label: { padding: '5px 6px', minWidth: 28 } }}
      aria-label={t.language.label}
      data={data}
      value={language}
      onChange={setLanguage}
    />
  );
}
