import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from '../shared/i18n/i18n-provider.tsx';
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
      <I18nProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </MantineProvider>
  );
}
