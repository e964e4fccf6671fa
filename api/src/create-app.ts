import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { checkSessionsFirst } from './auth/route-access.ts';
import type { Configuration } from './configuration/configuration.ts';
import { parseTrustList } from './configuration/trust-list.ts';
import { obeyBodyLimits } from './http/body/body-limit.decorator.ts';
import { boundBodies } from './http/body/bound-bodies.ts';
import { readImages } from './http/body/image-body.ts';
import { readParts } from './http/body/parts-body.ts';
import { readJson } from './http/body/read-json.ts';
import { checkHost } from './http/check-host.ts';
import { logRequests } from './http/logging/log-requests.ts';
import { obeyMostAtOnce } from './http/most-at-once.decorator.ts';
import { serveDescription } from './http/openapi/serve-description.ts';
import { parseQuery } from './http/parse-query.ts';
import { prefixApi } from './http/prefix-api.ts';
import { ProblemFilter, refuse } from './http/problems/problem.filter.ts';
import { REQUEST_SECONDS, refuseUnreadable } from './http/problems/refuse-unreadable.ts';
import { validationPipe } from './http/problems/validation.pipe.ts';
import { rememberAddresses } from './http/remember-addresses.ts';
import { SecuredResponse } from './http/secured-response.ts';
import { servePage } from './http/serve-page.ts';
import { TrustedProxies } from './http/trusted-proxies.ts';
import { followLanguage } from './i18n/follow-language.ts';

const BODY_LIMIT = 1024 * 1024;

/** The whole application, ready to listen. */
export async function createApp(configuration: Configuration): Promise<NestFastifyApplication> {
  const proxies = new TrustedProxies(parseTrustList(configuration.TRUST_PROXY));
  const adapter = new FastifyAdapter({
    http: { ServerResponse: SecuredResponse, requireHostHeader: configuration.NODE_ENV !== 'development' },
    bodyLimit: BODY_LIMIT,
    // A long id is an invalid id (400), not a 414.
    routerOptions: { maxParamLength: 8192, querystringParser: parseQuery },
    // X-Forwarded-* only from the configured proxies.
    trustProxy: proxies.trusts,
    // Requests on open connections are served during shutdown: Fastify's own 503 is not problem+json.
    return503OnClosing: false,
    frameworkErrors: refuse,
    clientErrorHandler: refuseUnreadable,
    // Timeouts for slow clients.
    requestTimeout: REQUEST_SECONDS * 1000,
  });
  checkHost(adapter.getInstance(), configuration);
  obeyBodyLimits(adapter.getInstance());
  rememberAddresses(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration), adapter, {
    // Silent until it listens: runOrExplain reports startup errors in one sentence.
    logger: false,
    bodyParser: false, // Nest's would also parse forms, which allow CSRF
    abortOnError: false,
  });
  readJson(adapter.getInstance());
  readImages(adapter.getInstance());
  readParts(adapter.getInstance());
  await app.register(cookie as never);
  prefixApi(app);
  checkSessionsFirst(app);
  obeyMostAtOnce(adapter.getInstance());
  boundBodies(adapter.getInstance(), BODY_LIMIT);
  followLanguage(app);
  app.useGlobalPipes(validationPipe);
  app.useGlobalFilters(new ProblemFilter(configuration.API_DOCS === 'on'));
  if (configuration.PAGE_DIR) await servePage(app, configuration.PAGE_DIR);
  logRequests(app, configuration);
  if (configuration.API_DOCS === 'on') serveDescription(app);
  adapter.getInstance().addHook('onClose', async () => proxies.stop());
  await proxies.start();
  return app;
}
