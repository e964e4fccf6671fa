// Mantine's menu, with its styles, is not in the first load: whoever needs it imports this, lazily.
import '@mantine/core/styles/Menu.css';

export { Menu } from '@mantine/core';
