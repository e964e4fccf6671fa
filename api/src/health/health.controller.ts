import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/public.decorator.ts';
import { type Health, healthSchema } from './health.schema.ts';
import { HealthService } from './health.service.ts';

const standardSchema = healthSchema as never;

@Public()
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** Liveness: independent of the database, whose outage must not cause restarts. */
  @Get('live')
  @ApiResponse({ status: 200, description: 'It runs', standardSchema })
  getLiveness(): Health {
    return { status: 'ok', checks: {} };
  }

  /** Readiness. */
  @Get('ready')
  @ApiResponse({ status: 200, description: 'Ready', standardSchema })
  @ApiResponse({ status: 503, description: 'Not ready; `checks` says why', standardSchema })
  async getReadiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health.ready();
    if (health.status !== 'ok') reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return health;
  }
}
