import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { SecuredResponse } from '../http/secured-response.ts';
import { listenTrouble } from '../http/server/listen-trouble.ts';
import { MetricsService } from './metrics.service.ts';

/** GET /metrics on its own port, METRICS_PORT, since the API's port is public. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Metrics');
  private readonly server = createServer(
    { ServerResponse: SecuredResponse },
    (request, response) => void this.answer(request, response),
  );

  constructor(
    private readonly metrics: MetricsService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The actual port; METRICS_PORT may be 0 (any free one). */
  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** @throws StartupError for a port in use or not permitted. */
  async onApplicationBootstrap(): Promise<void> {
    const { HOST, METRICS_PORT: PORT = 0 } = this.configuration;
    try {
      await once(this.server.listen({ host: HOST, port: PORT }), 'listening');
    } catch (error) {
      throw listenTrouble(error as NodeJS.ErrnoException, { HOST, PORT }, 'METRICS_PORT');
    }
  }

  onApplicationShutdown(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (method !== 'GET' || url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is only GET /metrics here.\n');
      return;
    }
    try {
      const { registry } = this.metrics;
      const text = await registry.metrics();
      response.writeHead(200, { 'Content-Type': registry.contentType }).end(text);
    } catch (error) {
      this.logger.error((error as Error).stack);
      response.writeHead(500).end();
    }
  }
}
