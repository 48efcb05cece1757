import { roleOf, type Account, type Person } from '../src/access.table.ts';
import { decree, july, Office, today } from './office.fixture.ts';
import type { System } from './system.fixture.ts';

export type UnitName =
  'regency' | 'secretariat' | 'education' | 'primary' | 'health' | 'inspectorate' | 'bkpsdmd';

/** Where each person works today, whether as its head, and who leads them. Names are such that one finds one. */
export const facts: Record<
  Person,
  { name: string; unit: UnitName | null; heads?: true; superior: Person | null }
> = {
  sekda: { name: 'Mursidi', unit: 'secretariat', heads: true, superior: null },
  director: { name: 'Masril', unit: 'education', heads: true, superior: 'sekda' },
  officer: { name: "Nu'man", unit: 'education', superior: 'director' },
  'division-head': { name: 'Siti Rahmah', unit: 'primary', heads: true, superior: 'director' },
  clerk: { name: 'Budiman', unit: 'primary', superior: 'division-head' },
  colleague: { name: 'Yusnidar', unit: 'primary', superior: 'division-head' },
  retired: { name: 'Abdul Kadir', unit: null, superior: null },
  'health-head': { name: 'Hasanah', unit: 'health', heads: true, superior: 'sekda' },
  nurse: { name: 'Wirdayanti', unit: 'health', superior: 'health-head' },
  seconded: { name: 'Zulkifli', unit: 'health', superior: 'division-head' },
  'formerly-led': { name: 'Pujiono', unit: 'health', superior: 'health-head' },
  'former-colleague': { name: 'Fitriani', unit: 'health', superior: 'health-head' },
  'coming-colleague': { name: 'Ernawati', unit: 'health', superior: 'health-head' },
  inspector: { name: 'Jufri', unit: 'inspectorate', superior: 'sekda' },
  analyst: { name: 'Lestari', unit: 'bkpsdmd', superior: 'sekda' },
};
export const everyone = Object.keys(facts) as Person[];

/** Who heads a unit: the root is headed by the Sekda. */
export const heads: Partial<Record<UnitName, Person>> = {
  regency: 'sekda',
  secretariat: 'sekda',
  education: 'director',
  primary: 'division-head',
  health: 'health-head',
};

const OWNERS: Partial<Record<Account, Person>> = {
  employee: 'clerk',
  superior: 'division-head',
  director: 'director',
  'unit-admin': 'officer',
  'personnel-admin': 'analyst',
  auditor: 'inspector',
  retired: 'retired',
};

export interface Regency {
  units: Record<UnitName, string>;
  staff: Record<UnitName, string>;
  people: Record<Person, { id: string; nip: string; nik: string }>;
  personOf: (id: unknown) => Person | undefined;
  /** Accounts who may ask about people. */
  readers: Account[];
}

/** Tells the regency of the access table to personnel, and waits until attendance knows it. */
export async function tellRegency(system: System): Promise<Regency> {
  const office = new Office(system);
  const units = {} as Regency['units'];
  units.regency = await office.unit('Kabupaten Bungo');
  units.secretariat = await office.unit('Sekretariat Daerah', units.regency, 'II.a');
  units.education = await office.unit('Dinas Pendidikan', units.regency, 'II.b');
  units.primary = await office.unit('Bidang Sekolah Dasar', units.education, 'III.b');
  units.health = await office.unit('Dinas Kesehatan', units.regency, 'II.b');
  units.inspectorate = await office.unit('Inspektorat', units.regency, 'II.b');
  units.bkpsdmd = await office.unit('BKPSDMD', units.regency, 'II.b');

  const staff = {} as Regency['staff'];
  for (const unit of Object.keys(units) as UnitName[]) staff[unit] = await office.staffOf(units[unit]);
  const people = {} as Regency['people'];
  for (const [person, { name, unit, heads: leads }] of Object.entries(facts) as [
    Person,
    (typeof facts)[Person],
  ][]) {
    const place = STARTED_IN[person] ?? unit!;
    people[person] = await office.hire(name, leads ? await office.headOf(units[place]) : staff[place]);
  }
  await tellHistory(system, office, people, staff);
  await tellAccounts(system, office, people, units);
  await system.settled();
  await checkIn(system, people.clerk.id);
  const byId = new Map(everyone.map((person) => [people[person].id, person]));
  return {
    units,
    staff,
    people,
    personOf: (id) => byId.get(id as string),
    readers: Object.keys(roleOf) as Account[],
  };
}

/** Where somebody began who is elsewhere today. */
const STARTED_IN: Partial<Record<Person, UnitName>> = { retired: 'primary', 'former-colleague': 'primary' };

async function tellHistory(
  { sql }: System,
  office: Office,
  people: Regency['people'],
  staff: Regency['staff'],
): Promise<void> {
  await office.transfer(people['former-colleague'].id, staff.health, july(-1));
  await office.transfer(people['coming-colleague'].id, staff.primary, july(1));
  const leads = (person: Person, from: string, to: string | null) =>
    office.done('assignSuperior', {
      ...{
        employee: people[person].id,
        superior: people['division-head'].id,
        from,
        to,
        reason: 'Surat tugas',
      },
    });
  await leads('seconded', '2020-01-01', null);
  await leads('formerly-led', '2020-01-01', july(-1));
  await office.done('transitionEmployment', {
    ...{ decree: decree(july(-1)), employee: people.retired.id, transition: 'RESIGN' },
  });
  // No mutation tells a schooling of before: it comes from the national agency's file.
  await sql.personnel.query(`update person set education_level = '45'`);
  // By which a raise falls due.
  await sql.personnel.query(`update rank_record set service_years = 0`);
}

async function tellAccounts(
  system: System,
  office: Office,
  people: Regency['people'],
  units: Regency['units'],
): Promise<void> {
  const ids = new Map<string, string>();
  for (const [account, person] of Object.entries(OWNERS) as [Account, Person][]) {
    ids.set(account, await office.account(account, people[person].id));
  }
  for (const account of ['appointing-officer', 'operator', 'former-auditor'] as const) {
    ids.set(account, await office.account(account));
  }
  await office.grant(ids.get('unit-admin')!, 'UNIT_ADMIN', units.education);
  await office.grant(ids.get('personnel-admin')!, 'PERSONNEL_ADMIN');
  await office.grant(ids.get('auditor')!, 'AUDITOR');
  await office.grant(ids.get('appointing-officer')!, 'APPOINTING_OFFICER');
  await office.grant(ids.get('operator')!, 'OPERATOR');
  await office.grant(ids.get('former-auditor')!, 'AUDITOR');
  const { rows } = await system.sql.personnel.query<{ id: string }>(
    'select id from account_grant where account_id = $1',
    [ids.get('former-auditor')],
  );
  const [{ id: grant } = { id: '' }] = rows;
  await office.done('endGrant', { grant, on: today(), reason: 'Selesai' });
}

async function checkIn(system: System, employee: string): Promise<void> {
  const event = {
    deviceId: 'gate',
    eventId: 'first',
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
  };
  const { data, errors } = await system.ask(
    'attendance',
    'personnel-admin',
    'mutation ($input: CheckInInput!) { checkIn(input: $input) { rejections { code } } }',
    { input: { ...event, employee } },
  );
  if (errors.length > 0 || data.checkIn.rejections.length > 0)
    throw new Error(JSON.stringify([data, errors]));
}
