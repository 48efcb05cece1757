import type { Params } from 'nestjs-pino';
import type { SubgraphOptions } from './subgraph-options.ts';

/** JSON lines to standard output. No headers, no bodies, no query strings: they carry personal data and tokens. */
export const loggerOptions = ({ service, environment }: SubgraphOptions): Params => ({
  forRoutes: ['{*splat}'],
  pinoHttp: {
    name: service,
    level: environment.LOG_LEVEL,
    autoLogging: {
      ignore: (request) => (request as { originalUrl?: string }).originalUrl?.startsWith('/health/') ?? false,
    },
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
    },
  },
});
