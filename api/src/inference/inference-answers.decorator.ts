import { STATUS_CODES } from 'node:http';
import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { inferenceErrorSchema } from './inference.schema.ts';

/** A route's responses: a success, and errors in the protocol's form (503 is always possible). */
export function InferenceAnswers(schema: z.ZodType, ...errors: number[]) {
  return applyDecorators(
    HttpCode(200),
    ApiResponse({ status: 200, description: 'Success', standardSchema: schema as never }),
    ...[...errors, 503].map((status) =>
      ApiResponse({ status, description: STATUS_CODES[status], standardSchema: inferenceErrorSchema as never }),
    ),
  );
}
