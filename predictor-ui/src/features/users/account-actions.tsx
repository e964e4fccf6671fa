import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import type { Account } from '../../generated/types.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { Menu } from '../../shared/ui/menu.ts';
import { usersTexts } from './texts.ts';

interface Props {
  account: Account;
  menu: RefObject<HTMLButtonElement | null>;
  onReset: () => void;
  onEnd: () => void;
}

/** What an admin can do with an account besides giving it a role. */
export function AccountActions({ account: { email, demo }, menu, onReset, onEnd }: Props) {
  const t = useTexts(usersTexts);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon ref={menu} variant="default" size="lg" aria-label={t.actionsOf(email)}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {/* The demo account has no password. */}
        {!demo && <Menu.Item onClick={onReset}>{t.offerReset}</Menu.Item>}
        <Menu.Item onClick={onEnd}>{t.endSessions}</Menu.Item>
        <Menu.Item renderRoot={(props) => <Link to="/audit" search={{ search: email }} {...props} />}>
          {t.doneBy}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
