/** What such a volume may be told: whichever else there is, `bind` makes it a folder of the machine, its type unread. */
const SAFE = /^(size|mode|uid|gid|nr_blocks|nr_inodes|nosuid|nodev|noexec|ro|rw)(=[\w%]+)?$/;

/** The options of a volume that is in memory; none for any other. */
export function inMemory(options: Record<string, string> | null | undefined) {
  if (options?.type !== 'tmpfs') return {};
  const o = String(options.o ?? '')
    .split(',')
    .filter((one) => SAFE.test(one))
    .join(',');
  return { driver_opts: { type: 'tmpfs', device: 'tmpfs', ...(o && { o }) } };
}
