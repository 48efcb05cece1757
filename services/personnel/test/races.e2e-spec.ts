import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { decree, Regency } from './regency.fixture.ts';

const WORKERS = 20;

let regency: Regency;
let root: string;
let dinas: string;
let staff: string;

beforeAll(async () => {
  regency = await Regency.start();
  root = await regency.unit('Pemerintah Kabupaten Bungo');
  dinas = await regency.unit('Dinas Pertanian', root);
  staff = await regency.staffOf(dinas);
});
afterAll(() => regency[Symbol.asyncDispose]());

/** What twenty requests at once are answered: how many took effect, and the codes of the others. */
async function race(request: (worker: number) => Promise<{ rejections: string[] }>) {
  const answers = await Promise.all(Array.from({ length: WORKERS }, (_, worker) => request(worker)));
  const refusals = answers.flatMap(({ rejections }) => rejections);
  return {
    accepted: answers.filter(({ rejections }) => rejections.length === 0).length,
    refusals: new Set(refusals),
  };
}

describe('twenty at once', () => {
  it('are hired into one seat: one of them gets it', async () => {
    const seat = await regency.headOf(await regency.unit('Bidang Pangan', dinas), 'Kepala Bidang Pangan');
    const { accepted, refusals } = await race((worker) =>
      regency.does('hireEmployee', regency.newcomer(`Calon ${worker}`, seat, '2020-01-01')),
    );
    expect({ accepted, refusals }).toEqual({ accepted: 1, refusals: new Set(['SEAT_TAKEN']) });
  });

  it('hire one person: they are hired once', async () => {
    const { nip, nik, ...rest } = regency.newcomer('Rebutan', staff);
    const byNumbers = await race(() => regency.does('hireEmployee', { ...rest, nip, nik }));
    expect(byNumbers).toEqual({ accepted: 1, refusals: new Set(['PERSON_ON_RECORD']) });
    const byNip = await race((worker) =>
      regency.does('hireEmployee', {
        ...regency.newcomer('Lain', staff),
        nip,
        nik: `15080101017011${10 + worker}`,
      }),
    );
    expect(byNip).toEqual({ accepted: 0, refusals: new Set(['NIP_TAKEN']) });
  });

  it('transfer one person on the same day: they are transferred once', async () => {
    const id = await regency.hire('Pindah', staff);
    const units = await Promise.all(
      Array.from({ length: WORKERS }, (_, n) => regency.unit(`Seksi ${n}`, dinas)),
    );
    const posts = await Promise.all(units.map((unit) => regency.staffOf(unit)));
    const { accepted, refusals } = await race((worker) =>
      regency.does('transferEmployee', {
        decree: decree('2021-01-01'),
        employee: id,
        position: posts[worker],
      }),
    );
    expect({ accepted, refusals }).toEqual({ accepted: 1, refusals: new Set(['BEFORE_PRESENT_POSITION']) });
  });

  it('transfer one person, each on a day of its own: no two positions overlap, and versions have no gap', async () => {
    const id = await regency.hire('Sering Pindah', staff);
    const units = await Promise.all(
      Array.from({ length: WORKERS }, (_, n) => regency.unit(`Pos ${n}`, dinas)),
    );
    const posts = await Promise.all(units.map((unit) => regency.staffOf(unit)));
    const { accepted, refusals } = await race((worker) =>
      regency.does('transferEmployee', {
        decree: decree(`2021-01-${String(worker + 2).padStart(2, '0')}`),
        employee: id,
        position: posts[worker],
      }),
    );
    expect([...refusals]).toEqual(refusals.size === 0 ? [] : ['BEFORE_PRESENT_POSITION']);
    const periods = (await regency.appointments(id)).toReversed();
    expect(periods).toHaveLength(accepted + 1);
    for (const [index, { to }] of periods.entries()) expect(to).toBe(periods[index + 1]?.from ?? null);

    const versions = (await regency.events(id)).map(({ version }) => version);
    expect(versions).toEqual(Array.from({ length: accepted + 1 }, (_, index) => index + 1));
    const { rows } = await regency.sql.query(
      `select max(version)::int as last, (array_agg(data order by version desc))[1] as data from outbox
       where topic = 'asn.personnel.employee-snapshot' and key = $1`,
      [id],
    );
    expect(rows[0].last).toBe(versions.length);
    expect(rows[0].data.placements).toHaveLength(periods.length);
  });

  it('transfer twenty people into and out of one unit: each has their versions without a gap', async () => {
    const people = await Promise.all(
      Array.from({ length: WORKERS }, (_, n) => regency.hire(`Rombongan ${n}`, staff)),
    );
    const post = await regency.staffOf(await regency.unit('Balai', dinas));
    const { accepted } = await race((worker) =>
      regency.does('transferEmployee', {
        decree: decree('2022-01-01'),
        employee: people[worker],
        position: post,
      }),
    );
    expect(accepted).toBe(WORKERS);
    const { rows } = await regency.sql.query(
      `select key, array_agg(version::int order by version) as versions from outbox
       where topic = 'asn.personnel' and key = any ($1) group by key`,
      [people],
    );
    expect(rows.map(({ versions }) => versions)).toEqual(people.map(() => [1, 2]));
  });

  it('act in one vacant post: one of them does', async () => {
    const seat = await regency.headOf(await regency.unit('Bidang Ternak', dinas), 'Kepala Bidang Ternak');
    const people = await Promise.all(
      Array.from({ length: WORKERS }, (_, n) => regency.hire(`Pejabat ${n}`, staff)),
    );
    const { accepted, refusals } = await race((worker) =>
      regency.does('appointActing', {
        decree: decree('2022-01-01'),
        kind: 'PLT',
        employee: people[worker],
        position: seat,
      }),
    );
    expect({ accepted, refusals }).toEqual({ accepted: 1, refusals: new Set(['ALREADY_ACTED_IN']) });
  });

  it('move one unit: it moves once', async () => {
    const unit = await regency.unit('Seksi Rebutan', dinas);
    const parents = await Promise.all(
      Array.from({ length: WORKERS }, (_, n) => regency.unit(`Induk ${n}`, dinas)),
    );
    const { accepted, refusals } = await race((worker) =>
      regency.does('moveOrgUnit', { decree: decree('2022-01-01'), unit, parent: parents[worker] }),
    );
    expect({ accepted, refusals }).toEqual({ accepted: 1, refusals: new Set(['BEFORE_LAST_CHANGE']) });
  });

  it('move the units of a ring each below the next: they never close it', async () => {
    const ring = await Promise.all(
      Array.from({ length: WORKERS }, (_, n) => regency.unit(`Lingkar ${n}`, dinas)),
    );
    const { accepted, refusals } = await race((worker) =>
      regency.does('moveOrgUnit', {
        decree: decree('2022-01-01'),
        unit: ring[worker],
        parent: ring[(worker + 1) % WORKERS],
      }),
    );
    expect({ accepted, refusals }).toEqual({
      accepted: WORKERS - 1,
      refusals: new Set(['UNIT_BELOW_ITSELF']),
    });
  });

  it('hire into a unit, open units below it and close it: it is never closed with anyone or anything in it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const unit = await regency.unit(`Tutup ${round}`, dinas);
      const post = await regency.staffOf(unit);
      await race((worker) =>
        worker % 3 === 0
          ? regency.does('closeOrgUnit', { decree: decree('2022-01-01'), unit })
          : worker % 3 === 1
            ? regency.does('hireEmployee', regency.newcomer(`Masuk ${worker}`, post, '2021-06-01'))
            : regency.does('openOrgUnit', {
                decree: decree('2021-06-01'),
                name: `Anak ${worker}`,
                parent: unit,
              }),
      );
      const { rows } = await regency.sql.query(
        `select not exists (select from org_unit_period where unit_id = $1 and upper_inf(known) and upper_inf(valid)) as closed,
           (select count(*)::int from appointment where position_id = $2 and upper_inf(known) and upper_inf(valid))
             + (select count(*)::int from org_unit_period where parent_id = $1 and upper_inf(known) and upper_inf(valid)) as left`,
        [unit, post],
      );
      expect(rows[0].closed && rows[0].left > 0).toBe(false);
    }
  });

  it('make each other superiors: no two lead each other', async () => {
    const [one, two] = [await regency.hire('Satu', staff), await regency.hire('Dua', staff)];
    const assign = (employee: string, superior: string) =>
      regency.does('assignSuperior', {
        employee,
        superior,
        from: '2022-01-01',
        to: '2022-02-01',
        reason: 'Tim',
      });
    await race((worker) => (worker % 2 === 0 ? assign(one, two) : assign(two, one)));
    const { rows } = await regency.sql.query(
      'select distinct person_id from superior_exception where upper_inf(known) and person_id = any ($1)',
      [[one, two]],
    );
    expect(rows).toHaveLength(1);
  });

  it('tie one account and give it one role: it is there once and has it once', async () => {
    const tied = await race(() =>
      regency.does('tieAccount', { issuer: 'https://issuer', subject: 'rebutan' }),
    );
    expect(tied.accepted).toBe(WORKERS);
    const { rows } = await regency.sql.query(`select id, version from account where subject = 'rebutan'`);
    expect(rows).toMatchObject([{ version: 1 }]);
    const grant = { account: rows[0].id, role: 'OPERATOR', from: '2999-01-01', reason: 'Piket' };
    const given = await race(() => regency.does('giveGrant', grant));
    expect(given).toEqual({ accepted: 1, refusals: new Set(['ALREADY_GRANTED']) });
  });
});

describe('the database by itself', () => {
  const period = (unit: string, parent: string) => [randomUUID(), unit, parent] as const;
  const insert = `insert into org_unit_period (id, unit_id, parent_id, name, valid, known)
    values ($1, $2, $3, 'x', '[2022-01-01,)', '[2022-01-01,)')`;

  it.each(['read committed', 'serializable', 'repeatable read'])(
    'lets no two transactions, %s, make a cycle together',
    async (isolation) => {
      const [a, b] = [randomUUID(), randomUUID()];
      await regency.sql.query('insert into org_unit (id) values ($1), ($2)', [a, b]);
      const clients = await Promise.all([regency.sql.connect(), regency.sql.connect()]);
      const moves = [period(a, b), period(b, a)];
      for (const [index, client] of clients.entries()) {
        await client.query(`begin isolation level ${isolation}`);
        await client.query(insert, [...moves[index]!]);
      }
      // The first has been checked and has not committed yet when the second is checked.
      const checked = (client: pg.PoolClient) => client.query('set constraints all immediate');
      const [first, second] = clients;
      const one = checked(first);
      await one.catch(() => undefined);
      const two = checked(second).then(() => second.query('commit'));
      const ends = await Promise.allSettled([one.then(() => first.query('commit')), two]);
      for (const client of clients) {
        await client.query('rollback');
        client.release();
      }
      expect(ends.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(2);
      const { rows } = await regency.sql.query('select from org_unit_period where unit_id = any ($1)', [
        [a, b],
      ]);
      expect(rows.length).toBeLessThan(2);
    },
  );

  it('lets no definitive appointments of one person overlap', async () => {
    const id = await regency.hire('Tunggal', staff);
    const overlap = regency.sql.query(
      `insert into appointment (row_id, id, person_id, position_id, kind, seat, valid, known)
       values (gen_random_uuid(), gen_random_uuid(), $1, $2, 'DEFINITIVE', false, '[2020-01-01,2020-01-02)', '[2020-01-01,)')`,
      [id, staff],
    );
    await expect(overlap).rejects.toMatchObject({
      code: '23P01',
      constraint: 'appointment_one_definitive_excl',
    });
  });
});
