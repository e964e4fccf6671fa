import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { type Batch, batches } from '../batching/batching.ts';
import { type PredictionMade, predictionsMade } from '../predictions/predictions.channel.ts';
import { WatchService } from '../watch/watch.service.ts';
import { watchModel } from './watch-model.ts';
import { watchPool } from './watch-pool.ts';

/** This process's metrics. https://prometheus.io/docs/practices/naming/ */
@Injectable()
export class MetricsService implements OnModuleInit, OnModuleDestroy {
  readonly registry = new Registry();

  private readonly requests = new Counter({
    name: 'aumento_http_requests_total',
    help: 'Requests that were answered',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });
  private readonly durations = new Histogram({
    name: 'aumento_http_request_duration_seconds',
    help: 'From the arrival of a request to the end of its answer',
    labelNames: ['method', 'route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  private readonly predictions = new Counter({
    name: 'aumento_predictions_total',
    help: 'Predictions that were answered',
    labelNames: ['model_version', 'kind'],
    registers: [this.registry],
  });
  private readonly batchSizes = new Histogram({
    name: 'aumento_batch_size',
    help: 'How many requests went together: in one read of employees, one run of the model, one write of predictions',
    labelNames: ['of'],
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers: [this.registry],
  });

  constructor(
    private readonly adapter: HttpAdapterHost,
    @InjectDataSource() dataSource: DataSource,
    watch: WatchService,
  ) {
    watchPool(dataSource, this.registry);
    watchModel(watch, this.registry);
    // Node's process metrics: CPU, memory, garbage collection, event-loop lag (nodejs_eventloop_lag_…).
    collectDefaultMetrics({ register: this.registry });
  }

  onModuleInit(): void {
    const fastify: FastifyInstance = this.adapter.httpAdapter.getInstance();
    fastify.addHook('onResponse', this.countRequest);
    predictionsMade.subscribe(this.countPrediction);
    batches.subscribe(this.countBatch);
  }

  onModuleDestroy(): void {
    predictionsMade.unsubscribe(this.countPrediction);
    batches.unsubscribe(this.countBatch);
  }

  private readonly countRequest = (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    // The route pattern, not the URL: URLs are of unbounded cardinality and may be sensitive.
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    this.requests.inc({ method, route, status: reply.statusCode });
    this.durations.observe({ method, route }, reply.elapsedTime / 1000);
    done();
  };

  private readonly countPrediction = (message: unknown): void => {
    const { modelVersion, kind } = message as PredictionMade;
    this.predictions.inc({ model_version: modelVersion, kind });
  };

  private readonly countBatch = (message: unknown): void => {
    const { of, size } = message as Batch;
    this.batchSizes.observe({ of }, size);
  };
}
