import { embeddedEventLog, eventTablesSql, pgDatabase, startRelay } from '@asn/event-log';
import type { EventData, EventType } from '@asn/events';
import { topicOf } from '@asn/events';
import { writeEvents } from '@asn/subgraph';
import { createDatabase } from '@asn/testkit';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

type Answer = { status: number; body?: object };

const subjectOf = (token = ''): string | undefined =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}') as { sub?: string })
    .sub;

/**
 * An office that stands for recruitment: it tells through an outbox and a relay of its own, and has an HTTP server with
 * the route that hands candidates over to whoever comes with personnel's token.
 */
export class RecruitmentOffice implements AsyncDisposable {
  /** What the route answers about each candidate. */
  readonly answers = new Map<string, Answer>();
  /** Who asked about whom, in order. */
  readonly asked: { candidate: string; subject: string | undefined }[] = [];
  /** Held, each question is answered only when it is let go. */
  hold: Promise<void> = Promise.resolve();
  readonly #versions = new Map<string, number>();
  readonly #closing: (() => Promise<unknown>)[] = [];
  #database: ReturnType<typeof pgDatabase> | undefined;
  url = '';

  /** Opens the route; `tellThrough` begins the telling, once there is a log. */
  static async open(): Promise<RecruitmentOffice> {
    const office = new RecruitmentOffice();
    const server = createServer((request, response) => {
      const candidate = request.url?.split('/').at(-1) ?? '';
      const token = request.headers.authorization?.replace('Bearer ', '');
      office.asked.push({ candidate, subject: subjectOf(token) });
      void office.hold.then(() => {
        const { status, body } = office.answers.get(candidate) ?? { status: 404 };
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    office.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    office.#closing.push(async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    return office;
  }

  async tellThrough(logUrl: string): Promise<void> {
    const created = await createDatabase('recruitment_office', async (ownerUrl) => {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      await client.query(eventTablesSql);
      await client.end();
    });
    const pool = new pg.Pool({ connectionString: created.url });
    pool.on('error', () => undefined);
    this.#database = pgDatabase(pool);
    const log = embeddedEventLog({ connectionString: logUrl });
    const relay = startRelay({ name: 'recruitment', database: this.#database, log });
    this.#closing.unshift(
      () => relay.close(),
      () => log.close(),
      () => pool.end(),
      () => created.drop(),
    );
  }

  async tell<T extends EventType>(type: T, key: string, data: EventData<T>): Promise<void> {
    const version = (this.#versions.get(key) ?? 0) + 1;
    this.#versions.set(key, version);
    const draft = { topic: topicOf(type), key, type, version, correlationId: randomUUID(), data };
    await this.#database?.transaction((tx) =>
      writeEvents(tx, { source: '/kabupaten/bungo', now: new Date() }, [draft], []),
    );
  }

  /** Proposes a candidate whom the route hands over as told, unless it has another answer already; their id. */
  async propose(handover: object, positionId: string, startsOn = '2025-05-01', id = randomUUID()) {
    const body = { candidateId: id, employmentKind: 'CPNS', positionId, ...handover };
    if (!this.answers.has(id)) this.answers.set(id, { status: 200, body });
    await this.tell('asn.recruitment.candidate-proposed.v1', id, {
      selectionId: randomUUID(),
      employmentKind: body.employmentKind as 'CPNS',
      positionId,
      unitId: randomUUID(),
      startsOn,
    });
    return id;
  }

  withdraw(id: string): Promise<void> {
    return this.tell('asn.recruitment.candidate-withdrawn.v1', id, { reason: 'WITHDREW' });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const close of this.#closing) await close();
  }
}
