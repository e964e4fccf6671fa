/** Mount options allowed for a tmpfs volume. `bind` would mount a host folder, whatever the type says. */
const SAFE = /^(size|mode|uid|gid|nr_blocks|nr_inodes|nosuid|nodev|noexec|ro|rw)(=[\w%]+)?$/;

/** The driver options of a tmpfs volume; none for any other. */
export function inMemory(options: Record<string, string> | null | undefined) {
  if (options?.type !== 'tmpfs') return {};
  const o = String(options.o ?? '')
    .split(',')
    .filter((one) => SAFE.test(one))
    .join(',');
  return { driver_opts: { type: 'tmpfs', device: 'tmpfs', ...(o && { o }) } };
}
