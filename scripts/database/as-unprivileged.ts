/**
 * PostgreSQL refuses to run as root. As root we therefore start it as `nobody`, which every Linux has, through
 * util-linux's setpriv. It keeps one right of root's, to enter folders and open files whatever their mode, since the
 * clone may lie where only root can enter; `no_setuid_fixup` lets access(2) see that right too.
 *
 * @returns the command and arguments to start in place of these
 */
export function asUnprivileged(command: string, args: string[]): [string, string[]] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [command, args];
  const rights = '-all,+dac_override,+dac_read_search';
  return [
    'setpriv',
    [
      `--reuid=${NOBODY}`,
      `--regid=${NOBODY}`,
      '--clear-groups',
      `--inh-caps=${rights}`,
      `--ambient-caps=${rights}`,
      '--securebits=+no_setuid_fixup',
      command,
      ...args,
    ],
  ];
}

export const NOBODY = 65534;
