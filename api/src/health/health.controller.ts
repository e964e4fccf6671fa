import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/public.decorator.ts';
import { Answers } from '../openapi/answers.decorator.ts';
import { type Health, healthSchema } from './health.schema.ts';
import { HealthService } from './health.service.ts';

@Public()
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process runs; asks nothing else, so that a database's outage restarts nobody. */
  @Get('live')
  @Answers({ 200: healthSchema })
  live(): Health {
    return { status: 'ok', checks: {} };
  }

  /** Requests can be served. */
  @Get('ready')
  @Answers({ 200: healthSchema })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health.ready();
    if (health.status !== 'ok') reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return health;
  }
}
