import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { AccountMenu } from './account-menu.tsx';
import classes from './header.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';
import { ThemeMenu } from './theme-menu.tsx';

export function Header() {
  const { t } = useI18n();
  return (
    <header className={classes.header}>
      <div className={classes.inside}>
        <Link to="/" className={classes.brand}>
          <Logo />
          <span className={classes.name}>{t.app.name}</span>
        </Link>
        <Navigation />
        <Group gap="xs" wrap="nowrap">
          <LanguageSwitch />
          <ThemeMenu />
          <AccountMenu />
        </Group>
      </div>
    </header>
  );
}
