import { Clock } from '@asn/civil-date';
import { faultOf, SUBGRAPH, type SubgraphOptions } from '@asn/subgraph';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { AttendanceEnvironment } from './attendance-variables.ts';
import { Door, type Admitted } from './door.ts';
import { optionsFor, readPush, restFor, serialIn } from './push-protocol.ts';
import { TakePush } from './take-push.ts';

type Request = FastifyRequest<{ Querystring: Record<string, unknown>; Params: { key?: string } }>;

/** As much as a machine sends at once, with room: 20,000 check-ins. */
const BODY_LIMIT = 1_048_576;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * The push protocol of attendance machines (ADMS, `/iclock`), on a port that takes nothing else: machines have no
 * tokens, and no way leads from here to the graph. Answers are its words in plain text.
 */
@Injectable()
export class PushServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(PushServer.name);
  readonly #environment: AttendanceEnvironment;
  #server: FastifyInstance | undefined;

  constructor(
    private readonly door: Door,
    private readonly takePush: TakePush,
    private readonly clock: Clock,
    @Inject(SUBGRAPH) { environment }: SubgraphOptions,
  ) {
    this.#environment = environment as AttendanceEnvironment;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { DEVICE_PORT: port, DEVICE_HOST: host } = this.#environment;
    if (port === undefined) return;
    this.#server = this.#routes();
    await this.#server.listen({ port, host });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#server?.close();
  }

  #routes(): FastifyInstance {
    const server = fastify({
      bodyLimit: BODY_LIMIT,
      requestTimeout: REQUEST_TIMEOUT_MS,
      forceCloseConnections: true,
    });
    // Machines name no type, or any.
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    server.addHook('onSend', async (_request, reply) => {
      reply.type('text/plain');
    });
    server.setNotFoundHandler((_request, reply) => reply.code(404).send('NOT FOUND\n'));
    server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
      const { statusCode = 500 } = error;
      if (statusCode >= 500) this.#logger.error(faultOf(error), 'a push failed');
      return reply.code(statusCode).send('ERROR\n');
    });
    // With the key of a machine before it, or for those that take no path without.
    for (const prefix of ['/iclock', '/:key/iclock']) {
      server.get(`${prefix}/cdata`, (request: Request, reply) => this.#handshake(request, reply));
      server.post(`${prefix}/cdata`, (request: Request, reply) => this.#push(request, reply));
      // There is nothing that we have a machine do; that it asks shows that it lives.
      server.get(`${prefix}/getrequest`, (request: Request, reply) => this.#contact(request, reply));
      server.get(`${prefix}/ping`, (request: Request, reply) => this.#contact(request, reply));
      server.post(`${prefix}/devicecmd`, (request: Request, reply) => this.#contact(request, reply));
    }
    return server;
  }

  async #handshake(request: Request, reply: FastifyReply): Promise<unknown> {
    const serial = serialOf(request);
    if (serial === null) return reply.code(400).send(NO_SERIAL);
    const context = this.door.context();
    const device = await this.#admit(request, serial, context);
    if (device === null) return restFor(serial);
    await this.door.seen(context, device.id);
    const { stamp } = device;
    return optionsFor(serial, {
      stamp,
      zone: this.#environment.CIVIL_TIME_ZONE,
      today: this.clock.today(),
    });
  }

  async #push(request: Request, reply: FastifyReply): Promise<unknown> {
    const serial = serialOf(request);
    if (serial === null) return reply.code(400).send(NO_SERIAL);
    const context = this.door.context();
    const device = await this.#admit(request, serial, context);
    // An OK would let the machine believe that its check-ins are here.
    if (device === null) return reply.code(403).send('UNKNOWN DEVICE\n');
    const pushed = readPush(request.query, typeof request.body === 'string' ? request.body : '');
    if (pushed === null) {
      await this.door.seen(context, device.id);
      return 'OK\n';
    }
    await this.takePush.run(context, device.id, pushed);
    return `OK: ${pushed.lines.length}\n`;
  }

  async #contact(request: Request, reply: FastifyReply): Promise<unknown> {
    const serial = serialOf(request);
    if (serial === null) return reply.code(400).send(NO_SERIAL);
    const context = this.door.context();
    const device = await this.#admit(request, serial, context);
    if (device !== null) await this.door.seen(context, device.id);
    return 'OK\n';
  }

  #admit(request: Request, serial: string, context: ReturnType<Door['context']>): Promise<Admitted | null> {
    // A server that listens on both kinds of address calls one of the old kind `::ffff:10.4.0.9`.
    const address = request.ip.replace(/^::ffff:/, '');
    return this.door.admit(context, { serial, key: request.params.key ?? null, address });
  }
}

const NO_SERIAL = 'NO SERIAL NUMBER\n';

/** Of 100 characters at most, without what PostgreSQL can't hold. */
function serialOf({ query }: Request): string | null {
  const serial = serialIn(query);
  return serial !== null && /^[\x21-\x7e]{1,100}$/.test(serial) ? serial : null;
}
