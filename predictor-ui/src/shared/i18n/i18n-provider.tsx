import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import type { About } from '../../generated/types.gen.ts';
import { createFormats } from './formats.ts';
import { I18nContext } from './i18n-context.ts';
import { initialLanguage, localeFor, storeLanguage, texts } from './language.ts';

interface Props {
  /** Its settings, once they are known. */
  company?: About['company'];
  children: ReactNode;
}

export function I18nProvider({ company, children }: Props) {
  const [own, setLanguage] = useState(() => initialLanguage());
  const language = own ?? company?.language ?? 'en';

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const i18n = useMemo(() => {
    const formats = createFormats(localeFor(language), company?.currency);
    const t = texts[language];
    const name = company?.name ?? t.app.name;
    const choose = (chosen: typeof language) => {
      storeLanguage(chosen);
      setLanguage(chosen);
    };
    return { language, setLanguage: choose, t: { ...t, app: { ...t.app, name } }, formats };
  }, [language, company]);

  return <I18nContext value={i18n}>{children}</I18nContext>;
}
