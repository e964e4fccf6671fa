import { Skeleton, Stack } from '@mantine/core';

const ROWS = ['job', 'seniority', 'hired', 'tenure', 'salary'];

export function InputsSkeleton() {
  return (
    <Stack aria-hidden="true">
      <div>
        {ROWS.map((row) => (
          <Skeleton key={row} height={20} my={8} />
        ))}
      </div>
      <Skeleton height={62} />
      <Skeleton height={80} />
    </Stack>
  );
}
