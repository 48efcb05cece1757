import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  accounts,
  classes,
  personFields,
  sights,
  type Account,
  type DataClass,
  type Relation,
} from '../src/access.table.ts';
import { fill } from './many-people.fixture.ts';
import { Office } from './office.fixture.ts';
import { fragmentAt } from './sighting.fixture.ts';
import { System } from './system.fixture.ts';

/** Of the unit that is asked about. */
const FIFTY = 50;

let system: System;
let unit: string;
let everyone: string[];
beforeAll(async () => {
  system = await System.start();
  const office = new Office(system);
  await fill(system, office);
  const idOf = async (name: string) =>
    (await system.sql.personnel.query<{ id: string }>('select id from person where name = $1', [name]))
      .rows[0]!.id;
  const { rows } = await system.sql.personnel.query<{ id: string }>(
    `select unit_id as id from org_unit_period where name = 'Dinas 3'`,
  );
  unit = rows[0]!.id;
  await office.account('superior', await idOf('Kepala 3'));
  await office.account('employee', await idOf('Pegawai 3'));
  await office.grant(await office.account('unit-admin', await idOf('Pegawai 4')), 'UNIT_ADMIN', unit);
  await office.grant(await office.account('personnel-admin'), 'PERSONNEL_ADMIN');
  await office.grant(await office.account('auditor'), 'AUDITOR');
  await office.grant(await office.account('appointing-officer'), 'APPOINTING_OFFICER');
  await office.grant(await office.account('operator'), 'OPERATOR');
  await system.settled();
  const staff = await system.sql.personnel.query<{ id: string }>(
    `select a.person_id as id from appointment a join position p on p.id = a.position_id
     where p.unit_id = $1 and not p.seat`,
    [unit],
  );
  everyone = staff.rows.map(({ id }) => id);
}, 120_000);
afterAll(() => system?.[Symbol.asyncDispose]());

interface Member {
  id: string;
  [field: string]: unknown;
}

/** A unit of fifty, every field of everybody in it, over all services. */
async function ask(account: Account) {
  const { data, errors } = await system.ask(
    'gateway',
    account,
    `query ($unit: ID!) { orgUnit(id: $unit) { employees(first: 60) { totalCount nodes { ...Everything } } } } ${fragmentAt('gateway')}`,
    { unit },
  );
  return { page: data?.orgUnit?.employees as { totalCount: number; nodes: Member[] } | null, errors };
}

/** How each role stands to who works there, and to themself if they do. */
const STANDS: [account: Account, others: Relation, self: Relation | null][] = [
  ['employee', 'colleague', 'self'],
  ['superior', 'led', 'self'],
  ['unit-admin', 'administered', null],
  ['personnel-admin', 'anyone', null],
  ['auditor', 'anyone', null],
  ['appointing-officer', 'anyone', null],
];

describe('a unit of fifty, everything about everybody over five services', () => {
  it.each(STANDS)('%s sees of each what the access table says', async (account, others, self) => {
    const { page, errors } = await ask(account);
    expect(page!.nodes.length).toBeGreaterThan(FIFTY);
    expect(page!.totalCount).toBe(page!.nodes.length);
    expect(page!.nodes.filter(({ id }) => everyone.includes(id)).length).toBe(everyone.length);
    const mine =
      self && (await system.ask('gateway', account, '{ me { employee { id } } }')).data.me.employee.id;
    const findings = page!.nodes.flatMap((member, index) => {
      const sight = sights[account]![member.id === mine ? self! : others] as Record<DataClass, string>;
      return Object.entries(personFields['Employee']!).flatMap(([field, dataClass]) => {
        const refused = errors.filter(
          ({ path }) => path?.[3] === index && path[4] === field && path.length === 5,
        );
        const hidden = sight[dataClass] === 'FORBIDDEN';
        const right = hidden ? refused.length === 1 && member[field] === null : refused.length === 0;
        return right ? [] : [`${member.id === mine ? 'self' : others}: ${field} (${dataClass})`];
      });
    });
    expect(findings).toEqual([]);
    const codes = new Set(errors.map(({ extensions }) => extensions?.['code']));
    expect([...codes].filter((code) => code !== 'FORBIDDEN')).toEqual([]);
  });

  it('operator sees nobody', async () => {
    expect(await ask('operator')).toEqual({ page: { totalCount: 0, nodes: [] }, errors: [] });
  });

  it('is asked as every role, for every class', () => {
    expect([...STANDS.map(([account]) => account), 'operator'].toSorted()).toEqual(
      Object.keys(sights).concat('operator').toSorted(),
    );
    expect(Object.keys(accounts)).toEqual(expect.arrayContaining(Object.keys(sights)));
    expect(Object.values(personFields['Employee']!)).toEqual(expect.arrayContaining(Object.keys(classes)));
  });
});
