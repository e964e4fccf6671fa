import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemException } from './problem.exception.ts';

/** Nest's own pipe, whose issues become the `errors` of a problem. */
export const validationPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) =>
    ProblemException.badRequest(
      issues.map((issue) => ({
        path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
        message: issue.message,
      })),
    ),
});
