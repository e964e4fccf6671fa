import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import { createFormats } from './formats.ts';
import { I18nContext } from './i18n-context.ts';
import { initialLanguage, localeFor, storeLanguage, texts } from './language.ts';

export function I18nProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => initialLanguage());

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const i18n = useMemo(() => {
    const formats = createFormats(localeFor(language));
    const choose = (chosen: typeof language) => {
      storeLanguage(chosen);
      setLanguage(chosen);
    };
    return { language, setLanguage: choose, t: texts[language], formats };
  }, [language]);

  return <I18nContext value={i18n}>{children}</I18nContext>;
}
