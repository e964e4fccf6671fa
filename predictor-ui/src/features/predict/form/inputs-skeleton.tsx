import { Skeleton, Stack } from '@mantine/core';

export function InputsSkeleton() {
  return (
    <Stack aria-hidden="true">
      <Skeleton height={170} />
      <Skeleton height={62} />
      <Skeleton height={80} />
    </Stack>
  );
}
