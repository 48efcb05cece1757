import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordEvents, type EventDraft, type Sql } from '../src/index.ts';
import { forgetPublished, readUnpublished } from '../src/outbox/unpublished.ts';
import { openOffice, type Office } from './office.fixture.ts';

const recording = { source: '/kabupaten/bungo', now: new Date('2026-11-25T01:02:03.004Z') };

describe('the outbox', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(async () => office[Symbol.asyncDispose]());

  const draft = (topic: string, version: number): EventDraft => ({
    topic,
    key: 'k',
    type: 'asn.test.person-promoted.v1',
    version,
    correlationId: 'request-1',
    data: { version },
  });
  const waiting = async (topic: string) =>
    (await readUnpublished(office.database))
      .map((row) => row.record)
      .filter((record) => record.topic.startsWith(topic));

  it('takes any number of events in one statement, snapshots first, in the order given', async () => {
    let statements = 0;
    const counting: Sql = {
      query: (sql, params) => {
        statements += 1;
        return office.database.query(sql, params);
      },
    };
    const events = Array.from({ length: 300 }, (_, n) => draft('order', n + 1));
    await recordEvents(counting, recording, events, [draft('order.snapshot', 300)]);
    expect(statements).toBe(1);
    const rows = await waiting('order');
    expect(rows.map((row) => `${row.topic} ${row.headers.ce_aggregateversion}`)).toEqual([
      'order.snapshot 300',
      ...events.map((event) => `order ${event.version}`),
    ]);
  });

  it('keeps every attribute of the envelope, and its time and date to the letter', async () => {
    const id = '6f2b1f6e-7a5b-4c1e-9d5d-0d6a3b1c2e4f';
    await recordEvents(office.database, recording, [
      {
        ...draft('whole', 1),
        id,
        subject: 'Ma’arif',
        effectiveAt: '2026-12-01',
        causationId: 'event-0',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    ]);
    expect(await waiting('whole')).toEqual([
      {
        topic: 'whole',
        key: 'k',
        value: '{"version": 1}',
        headers: {
          'content-type': 'application/json',
          ce_specversion: '1.0',
          ce_id: id,
          ce_type: 'asn.test.person-promoted.v1',
          ce_source: '/kabupaten/bungo',
          ce_subject: 'Ma’arif',
          ce_time: '2026-11-25T01:02:03.004Z',
          ce_partitionkey: 'k',
          ce_effectiveat: '2026-12-01',
          ce_aggregateversion: '1',
          ce_correlationid: 'request-1',
          ce_causationid: 'event-0',
          ce_traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        },
      },
    ]);
  });

  it('holds nothing of a transaction that was rolled back', async () => {
    await expect(
      office.database.transaction(async (tx) => {
        await recordEvents(tx, recording, [draft('undone', 1)]);
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    expect(await waiting('undone')).toEqual([]);
  });

  it('refuses a version that was issued before', async () => {
    await recordEvents(office.database, recording, [draft('again', 1)]);
    await expect(recordEvents(office.database, recording, [draft('again', 1)])).rejects.toThrow(
      /duplicate key/,
    );
  });

  it('refuses an event that no log could hold, before it is in the way of others', async () => {
    const large = { ...draft('large', 1), data: { text: 'x'.repeat(900_000) } };
    await expect(recordEvents(office.database, recording, [large])).rejects.toThrow(/the limit is/);
  });

  it('forgets what was published long ago, but never the last version of an aggregate', async () => {
    await recordEvents(
      office.database,
      recording,
      [1, 2, 3, 4].map((version) => draft('old', version)),
    );
    await office.database.query(
      `UPDATE outbox SET published_at = now() - interval '31 days' WHERE topic = 'old' AND version < 4`,
    );
    await forgetPublished(office.database);
    const { rows } = await office.database.query<{ version: string }>(
      `SELECT version FROM outbox WHERE topic = 'old' ORDER BY version`,
    );
    expect(rows.map((row) => Number(row.version))).toEqual([3, 4]);
  });
});
