import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

const PROBLEMS = {
  400: 'A field or a parameter is wrong; `errors` says which',
  401: 'No session, or one that has ended',
  403: 'The role of the session’s user is not enough; x-roles says which are',
  404: 'There is no such thing',
  409: 'It exists already, or was changed meanwhile; `detail` says which',
  413: 'The body is larger than 1 MB, 5 MB of a photo, 6 MB of an import or 32 MB of a model',
  415: 'The body is not JSON, or, where a photo is asked for, no JPEG, PNG or WebP, or, where a model is, no form',
  422: 'Well formed, but it makes no sense here; `errors` says why',
  429: 'Too many tries; Retry-After says when to try again',
  501: 'This server has nowhere to keep photos',
  503: 'The database, or what keeps the photos, does not answer at the moment; Retry-After says when to try again',
} as const;

type Problem = keyof typeof PROBLEMS;

/**
 * A route's responses: its successes with their schemas, and its problems (503 is always possible). Sets the success
 * status: the smallest, where it has several.
 */
export function Answers({ problems = [], ...successes }: { problems?: Problem[]; [status: number]: z.ZodType | null }) {
  const [first, ...others] = Object.entries(successes) as [[string, z.ZodType | null]];
  const all = [...problems, 503] as Problem[];
  return applyDecorators(
    HttpCode(Number(first[0])),
    ...[first, ...others].map(([status, schema]) =>
      ApiResponse({
        status: Number(status),
        description: 'Success',
        ...(schema && { standardSchema: schema as never }),
      }),
    ),
    ...all.map((code) =>
      ApiResponse({
        status: code,
        description: PROBLEMS[code],
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      } as never),
    ),
  );
}
