import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listTrainingsOptions } from '../../generated/@tanstack/react-query.gen.ts';
import type { Training } from '../../generated/types.gen.ts';

/** How often it is asked for where events do not come through. */
const POLL_MS = 2_000;

export const isOpen = ({ state }: Training): boolean => state === 'waiting' || state === 'running';

/** The trainings, and the one that waits or runs as it goes on: by server-sent events or, where they fail, by asking. */
export function useTrainings() {
  const queryClient = useQueryClient();
  const [isBroken, setBroken] = useState(false);
  const trainings = useQuery({
    ...listTrainingsOptions(),
    // Another admin, or the setting, may have started one.
    staleTime: 0,
    refetchInterval: ({ state }) => (isBroken && state.data?.items.some(isOpen) ? POLL_MS : false),
  });
  const open = trainings.data?.items.find(isOpen);
  const id = open?.id;

  useEffect(() => {
    if (id === undefined) return;
    const key = listTrainingsOptions().queryKey;
    const events = new EventSource(`/api/trainings/${id}/events`);
    events.addEventListener('training', ({ data }: MessageEvent<string>) => {
      const training: Training = JSON.parse(data);
      setBroken(false);
      queryClient.setQueryData(
        key,
        (known) => known && { items: known.items.map((one) => (one.id === training.id ? training : one)) },
      );
      if (isOpen(training)) return;
      events.close();
      // The versions, the active model, and how many decisions are new.
      void queryClient.invalidateQueries();
    });
    // It comes back by itself, unless the answer was no stream.
    events.addEventListener('error', () => setBroken(true));
    return () => events.close();
  }, [id, queryClient]);

  return { trainings, open };
}
