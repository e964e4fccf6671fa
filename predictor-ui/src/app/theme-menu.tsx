import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { LazyMenu } from './lazy-menu.tsx';

const SCHEMES = ['auto', 'light', 'dark'] as const;

export function ThemeMenu() {
  const { t } = useI18n();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <LazyMenu aria-label={`${t.theme.label}: ${t.theme[colorScheme]}`} icon={<Icon name={colorScheme} />}>
      {(Menu) => (
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          {SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {t.theme[scheme]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      )}
    </LazyMenu>
  );
}
