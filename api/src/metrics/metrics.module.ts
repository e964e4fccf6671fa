import { type DynamicModule, Module } from '@nestjs/common';
import type { Configuration } from '../configuration/configuration.ts';
import { WatchModule } from '../watch/watch.module.ts';
import { MetricsServer } from './metrics.server.ts';
import { MetricsService } from './metrics.service.ts';

/** Collects and serves metrics if METRICS_PORT is set; otherwise at no cost. */
@Module({})
export class MetricsModule {
  static with({ METRICS_PORT }: Configuration): DynamicModule {
    if (METRICS_PORT === undefined) return { module: MetricsModule };
    return { module: MetricsModule, imports: [WatchModule], providers: [MetricsService, MetricsServer] };
  }
}
