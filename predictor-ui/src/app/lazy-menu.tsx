import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

const load = async () => (await import('../shared/ui/menu.ts')).Menu;
type MenuType = Awaited<ReturnType<typeof load>>;

// A failure shows when the menu is opened; browsers keep it.
const preload = () => void load().catch(() => undefined);

interface Props extends Pick<ActionIconProps, 'loading'> {
  'aria-label': string;
  /** The button's icon. */
  icon: ReactNode;
  /** The menu's entries, of parts of the menu. */
  children: (Menu: MenuType) => ReactNode;
}

/** A button with a menu whose code is loaded when the user points at the button, at the latest when it is pressed. */
export function LazyMenu({ icon, children, ...button }: Props) {
  const [loaded, setLoaded] = useState<{ Menu?: MenuType; error?: unknown }>({});
  const [opened, setOpened] = useState(false);
  const ref = useRef<HTMLButtonElement>(null);
  const { Menu, error } = loaded;
  useLayoutEffect(() => {
    if (!Menu) return;
    // The menu's button is another one: the focus goes on to it, and comes back to it when the menu is closed.
    ref.current?.focus({ preventScroll: true });
    setOpened(true);
  }, [Menu]);
  if (error) throw error;
  const props = { ref, variant: 'default', size: 'lg', ...button, children: icon };
  if (!Menu)
    return (
      <ActionIcon
        {...props}
        aria-haspopup="menu"
        aria-expanded={false}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() =>
          load().then(
            (Menu) => setLoaded({ Menu }),
            (error: unknown) => setLoaded({ error }),
          )
        }
      />
    );
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon {...props} />
      </Menu.Target>
      <Menu.Dropdown>{children(Menu)}</Menu.Dropdown>
    </Menu>
  );
}
