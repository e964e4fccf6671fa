import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from '../shared/i18n/i18n-provider.tsx';
import { aboutQuery } from '../shared/session/session-query.ts';
import { createQueryClient } from './query-client.ts';
import { router } from './router.tsx';
import { theme } from './theme.ts';
import { themeVariables } from './theme-variables.ts';

const queryClient = createQueryClient();
// The script in index.html reads the same key before the first paint.
const colorSchemeManager = localStorageColorSchemeManager({ key: 'aumento.theme' });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <Company />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Speaks the company's language, of amounts in its currency. */
function Company() {
  return (
    <I18nProvider company={useQuery(aboutQuery).data?.company}>
      <RouterProvider router={router} />
    </I18nProvider>
  );
}
