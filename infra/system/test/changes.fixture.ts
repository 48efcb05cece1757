import { recordsFor, roleOf, sightOf, type Account } from '../src/access.table.ts';
import { decree, documentOf, Office, today, type MutationName } from './office.fixture.ts';
import { everyone, type Regency } from './regency.fixture.ts';
import type { Findings } from './sighting.fixture.ts';
import type { System } from './system.fixture.ts';

/** For each mutation an input that takes effect when the right one sends it; none gets in the way of another. */
export async function inputsThatTakeEffect(
  system: System,
  regency: Regency,
): Promise<Map<MutationName, object>> {
  const { people, units, staff } = regency;
  const office = new Office(system);
  const vacant = await office.headOf(units.inspectorate);
  const empty = await office.unit('Seksi Kosong', units.health);
  const accounts = await system.sql.personnel.query<{ id: string; subject: string }>(
    'select id, subject from account',
  );
  const accountOf = (subject: Account) => accounts.rows.find((account) => account.subject === subject)!.id;
  const { rows: grants } = await system.sql.personnel.query<{ id: string }>(
    'select id from account_grant where account_id = $1',
    [accountOf('appointing-officer')],
  );
  const now = decree(today());
  const reason = 'Surat tugas';
  return new Map<MutationName, object>([
    [
      'hireEmployee',
      {
        ...{
          decree: now,
          kind: 'PNS',
          nip: '199001012015011001',
          nik: '1508010101900001',
          name: 'Rosmawati',
        },
        ...{ birthDate: '1990-01-01', sex: 'M', grade: 'III/a', position: staff.health },
      },
    ],
    ['transferEmployee', { decree: now, employee: people.nurse.id, position: staff.education }],
    ['endAppointment', { decree: now, appointment: await office.appointmentOf(people['formerly-led'].id) }],
    ['appointActing', { decree: now, employee: people.inspector.id, position: vacant, kind: 'PLT' }],
    ['correctIdentity', { decree: now, employee: people['coming-colleague'].id, name: 'Ernawati Putri' }],
    ['assignSuperior', { employee: people.analyst.id, superior: people.director.id, from: today(), reason }],
    ['openOrgUnit', { decree: now, parent: units.health, name: 'Seksi Baru' }],
    ['moveOrgUnit', { decree: now, unit: units.primary, parent: units.health }],
    ['closeOrgUnit', { decree: now, unit: empty }],
    ['createPosition', { unit: units.health, title: 'Analis', kind: 'PELAKSANA' }],
    ['setPositionNeed', { position: staff.health, need: 41 }],
    ['tieAccount', { issuer: system.issuer.url, subject: 'somebody-new' }],
    ['giveGrant', { account: accountOf('former-auditor'), role: 'OPERATOR', from: today(), reason }],
    ['endGrant', { grant: grants[0]!.id, on: today(), reason }],
    ['transitionEmployment', { decree: now, employee: people['former-colleague'].id, transition: 'RESIGN' }],
    ['checkIn', eventOf('effect', people.nurse.id)],
  ]);
}

const eventOf = (eventId: string, employee: string) => ({
  ...{ deviceId: 'gate', eventId, employee },
  occurredAt: new Date(Date.now() - 60_000).toISOString(),
});

/** What the processes keep about themselves, and what they count, each in its own time. */
const KEPT_BY_ITSELF =
  /^(relay_lease|source_heard|requirement_told|unit_learning.*|ip_asn_(period|above|count|due))$/;
/** A sum over the rows of each table of every database that somebody's doing changes. */
export async function sumsOf(system: System): Promise<Record<string, string>> {
  await system.settled();
  const sums: Record<string, string> = {};
  for (const [service, sql] of Object.entries(system.sql)) {
    const { rows: tables } = await sql.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of tables.filter((table) => !KEPT_BY_ITSELF.test(table.name))) {
      const { rows } = await sql.query<{ sum: string }>(
        `select md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as sum
         from "${name}" t`,
      );
      sums[`${service}.${name}`] = rows[0]!.sum;
    }
  }
  return sums;
}

/** Records a check-in of each person as an account, and holds who was reached against the table. */
export async function compareCheckIns(system: System, regency: Regency, account: Account): Promise<Findings> {
  if (recordsFor[account] === undefined) return [];
  const findings = everyone.map(async (person) => {
    // The one event of the person: who may record it finds it kept, whoever else did.
    const input = {
      ...eventOf(`of-${person}`, regency.people[person].id),
      occurredAt: '2026-01-05T00:30:00Z',
    };
    const { data, errors } = await system.ask('attendance', account, documentOf('checkIn'), { input });
    const codes = (data?.checkIn?.rejections as { code: string }[] | undefined)
      ?.map(({ code }) => code)
      .join();
    const relation = sightOf(account, person)!.relation;
    const wanted = recordsFor[account]!.includes(relation) ? '' : 'EMPLOYEE_NOT_IN_REACH';
    return errors.length === 0 && codes === wanted
      ? []
      : [`${account} records for ${person}: ${codes ?? '?'}`];
  });
  return (await Promise.all(findings)).flat();
}

export const readers = Object.keys(roleOf) as Account[];
