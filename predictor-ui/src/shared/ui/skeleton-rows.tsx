import { Skeleton, Stack } from '@mantine/core';

/** In place of a list that is loading. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <Stack gap="xs" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} height={48} />
      ))}
    </Stack>
  );
}
