import { randomUUID } from 'node:crypto';
import { consume, startRelay, type Database, type Reactions, type Relay, type Sql } from '@asn/event-log';
import { eventTypes, snapshotTopics, topics } from '@asn/events';
import { eventLogs } from '@asn/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { workforceReactions } from '../src/index.ts';
import {
  basis,
  employment,
  eventually,
  openDatabase,
  openLog,
  personnelOffice,
  placement,
  type OpenDatabase,
  type OpenLog,
} from './workforce.fixture.ts';

describe('the reactions of a workforce projection', () => {
  it('name every event of employees, units, positions and accounts', () => {
    const { handlers, snapshots = {} } = workforceReactions('any');
    const aggregates: string[] = ['employee', 'org-unit', 'position', 'account'];
    const followed = Object.values(eventTypes).filter(
      ({ type, aggregate }) => type.startsWith('asn.personnel.') && aggregates.includes(aggregate),
    );
    const unnamed = followed
      .filter(({ type, topic }) => handlers[type] === undefined && snapshots[topic] === undefined)
      .map(({ type }) => type);
    // A raise changes nothing of who works where.
    expect(unnamed).toEqual([eventTypes.KgbGranted.type]);
  });
});

describe.each(eventLogs())('a workforce projection over the %s log', (kind) => {
  let opened: OpenLog;
  let source: OpenDatabase;
  let relay: Relay;
  let tell: ReturnType<typeof personnelOffice>;
  const closing: (() => PromiseLike<unknown>)[] = [];

  beforeAll(async () => {
    opened = await openLog(kind);
    source = await openDatabase();
    tell = personnelOffice(source.database);
    relay = startRelay({ name: `personnel-${randomUUID()}`, database: source.database, log: opened.log });
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  afterAll(async () => {
    await relay.close();
    await opened[Symbol.asyncDispose]();
    await source[Symbol.asyncDispose]();
  });

  async function follow(): Promise<{ database: Database; reactions: Reactions<Sql> }> {
    const own = await openDatabase();
    const reactions = { ...workforceReactions(`attendance-${randomUUID()}`), database: own.database };
    const consumer = consume({ ...reactions, log: opened.log });
    closing.push(
      () => own[Symbol.asyncDispose](),
      () => consumer.close(),
    );
    // What is told before the end has been noted comes by its snapshot, and only some events here have one.
    await eventually(
      async () => consumer.status().state,
      (state) => state === 'FOLLOWING',
    );
    return { database: own.database, reactions };
  }

  const nothingKnown = { educationLevel: null, retiresOn: null };
  const register = (person: string, name: string, unit: string) => {
    const placements = [placement(unit)];
    return tell(
      person,
      'asn.personnel.employee-registered.v1',
      { basis, name, employment, grade: null, placements, ...nothingKnown },
      {
        type: eventTypes.EmployeeSnapshot.type,
        topic: snapshotTopics.personnel.employee,
        data: { name, employment, grade: null, placements, superiors: [], ...nothingKnown },
      },
    );
  };
  const person = async (database: Database, id: string) => {
    const { rows } = await database.query<{
      name: string;
      kind: string;
      units: string[];
      superiors: string[];
    }>(
      `select name, employment_kind as kind,
         array(select unit_id::text from workforce_placement where person_id = p.person_id) as units,
         array(select superior_id::text from workforce_exception where person_id = p.person_id) as superiors
       from workforce_person p where person_id = $1`,
      [id],
    );
    return rows[0];
  };

  it('is loaded from the snapshots and goes on with the tail', async () => {
    const [siti, budi, school, office] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await register(siti, 'Siti Aminah', school);
    const { database } = await follow();
    await eventually(
      () => person(database, siti),
      (seen) => seen !== undefined,
    );
    await register(budi, 'Budi', office);
    await tell(siti, 'asn.personnel.employee-transferred.v1', {
      basis,
      from: { positionId: randomUUID(), unitId: school },
      to: { positionId: randomUUID(), unitId: office },
      placements: [placement(school, { to: '2026-12-01' }), placement(office, { from: '2026-12-01' })],
    });
    await tell(siti, 'asn.personnel.superior-assigned.v1', {
      reason: 'kedinasan luar',
      superiors: [{ superiorId: budi, from: '2026-01-01', to: null }],
    });
    const seen = await eventually(
      () => person(database, siti),
      (known) => (known?.superiors.length ?? 0) > 0,
    );
    // What the transfer does not tell stays as it was.
    expect(seen).toEqual({
      name: 'Siti Aminah',
      kind: 'PNS',
      units: expect.arrayContaining([school, office]),
      superiors: [budi],
    });
    expect(await person(database, budi)).toMatchObject({ name: 'Budi', units: [office] });
  });

  it('knows people of a unit that it has not heard of, and the unit when it comes', async () => {
    const [siti, school] = [randomUUID(), randomUUID()];
    const { database } = await follow();
    await register(siti, 'Siti', school);
    await eventually(
      () => person(database, siti),
      (seen) => seen?.units[0] === school,
    );
    await tell(school, 'asn.personnel.org-unit-opened.v1', {
      basis,
      periods: [{ name: 'SDN 9 Bungo', parentId: randomUUID(), echelon: null, from: null, to: null }],
      heads: [{ personId: siti, from: '2024-07-01', to: null }],
    });
    const { rows } = await eventually(
      () =>
        database.query<{ name: string; head: string }>(
          `select u.name, h.person_id::text as head from workforce_unit u
           join workforce_head h on h.unit_id = u.unit_id where u.unit_id = $1`,
          [school],
        ),
      ({ rowCount }) => rowCount > 0,
    );
    expect(rows).toEqual([{ name: 'SDN 9 Bungo', head: siti }]);
  });

  it('knows what an account was granted, also after a grant has ended', async () => {
    const account = randomUUID();
    const { database } = await follow();
    const grant = { grantId: randomUUID(), role: 'AUDITOR' as const, unitId: null, from: '2026-01-01' };
    const tied = { issuer: 'http://issuer.test', subject: account, personId: null };
    await tell(account, 'asn.personnel.account-tied.v1', { ...tied, grants: [] });
    await tell(account, 'asn.personnel.grant-given.v1', {
      grantId: grant.grantId,
      reason: 'pengawasan',
      grants: [{ ...grant, to: null }],
    });
    await tell(account, 'asn.personnel.grant-ended.v1', {
      grantId: grant.grantId,
      reason: 'selesai',
      grants: [{ ...grant, to: '2026-06-01' }],
    });
    const { rows } = await eventually(
      () =>
        database.query<{ until: string; subject: string }>(
          `select upper(g.valid)::text as until, a.subject from workforce_grant g
           join workforce_account a on a.account_id = g.account_id where a.account_id = $1`,
          [account],
        ),
      ({ rows: seen }) => (seen[0]?.until ?? null) !== null,
    );
    expect(rows).toEqual([{ until: '2026-06-01', subject: account }]);
  });

  it('is the same when its snapshots are loaded again, and empty when it is cleared', async () => {
    const [siti, school] = [randomUUID(), randomUUID()];
    const { database, reactions } = await follow();
    await register(siti, 'Siti', school);
    const before = await eventually(
      () => person(database, siti),
      (seen) => seen !== undefined,
    );
    const load = reactions.snapshots?.[snapshotTopics.personnel.employee]?.load;
    const { rows } = await source.database.query<{ data: never }>(
      'select data from outbox where topic = $1 and key = $2',
      [snapshotTopics.personnel.employee, siti],
    );
    const event = { key: siti, data: rows[0]!.data } as Parameters<NonNullable<typeof load>>[1];
    await database.transaction(async (tx) => load!(tx, event));
    expect(await person(database, siti)).toEqual(before);
    await database.transaction(async (tx) => reactions.clear!(tx, topics.personnel));
    expect(await person(database, siti)).toBeUndefined();
  });
});
