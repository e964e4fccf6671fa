import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { asApiProblem } from '../problems/api-problem.ts';
import { useActiveModel } from './use-active-model.ts';

/** Every replica follows an activation within two seconds. */
const EVERY_MS = 1000;
const MOST_TRIES = 5;
/** The queries that a model answers, by the generated name of their keys. */
const ANSWERS = ['previewPrediction', 'sweepPrediction'];

/**
 * Follows an activation: where an answer is of another version than the manifest that the page knows, the older of both is
 * read again, and so are all answers when the manifest has changed. Inputs that the answering version refuses may be those
 * that the one before asked for: the manifest is read again, too.
 */
export function useFollowModel(answer: UseQueryResult<{ modelVersion: string }, unknown>): void {
  const queryClient = useQueryClient();
  const model = useActiveModel();
  const known = model.data?.version;
  const answered = answer.isPlaceholderData ? undefined : answer.data?.modelVersion;
  const isOther = known !== undefined && answered !== undefined && answered !== known;
  const { status } = asApiProblem(answer.error);
  const refusedAt = status === 400 || status === 422 ? answer.errorUpdatedAt : 0;

  const readOlder = useEffectEvent(() => {
    void (model.dataUpdatedAt <= answer.dataUpdatedAt ? model : answer).refetch();
  });
  useEffect(() => {
    if (!isOther) return;
    readOlder();
    let tries = 1;
    const timer = setInterval(() => {
      readOlder();
      tries += 1;
      // One of them cannot follow: which one answers is chance, and each answer names its version.
      if (tries >= MOST_TRIES) clearInterval(timer);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isOther]);

  const readManifest = useEffectEvent(() => void model.refetch());
  useEffect(() => {
    if (refusedAt > 0) readManifest();
  }, [refusedAt]);

  const last = useRef(known);
  useEffect(() => {
    if (last.current !== undefined && last.current !== known) {
      const isAnswer = ({ _id }: { _id?: string }) => ANSWERS.includes(`${_id}`);
      void queryClient.invalidateQueries({ predicate: ({ queryKey: [key] }) => isAnswer(key as { _id?: string }) });
    }
    last.current = known;
  }, [known, queryClient]);
}
