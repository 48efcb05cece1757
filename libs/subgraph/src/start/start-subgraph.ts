import { createTokenVerifier } from '@asn/access';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { authenticate } from '../request/authenticate.ts';
import type { ServiceEnvironment } from './environment.ts';

/** Starts a service's module; resolves once it listens. SIGTERM and SIGINT end it in order. */
export async function startSubgraph(
  module: Type | { module: Type },
  environment: ServiceEnvironment,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ forceCloseConnections: true, bodyLimit: 1_048_576 });
  authenticate(
    adapter.getInstance(),
    createTokenVerifier({ issuer: environment.ISSUER_URL, audience: environment.AUDIENCE }),
  );
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(environment.PORT, environment.HOST);
  return app;
}
