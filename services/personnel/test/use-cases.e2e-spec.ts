import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decree, Regency, today } from './regency.fixture.ts';

let regency: Regency;
let root: string;
let dinas: string;
let kadis: string;
let staff: string;

beforeAll(async () => {
  regency = await Regency.start();
  root = await regency.unit('Pemerintah Kabupaten Bungo');
  dinas = await regency.unit('Dinas Kesehatan', root, { echelon: 'II.b' });
  kadis = await regency.headOf(dinas, 'Kepala Dinas');
  staff = await regency.staffOf(dinas);
});
afterAll(() => regency[Symbol.asyncDispose]());

const refused = async (...does: Parameters<Regency['does']>) => (await regency.does(...does)).rejections;
const types = (events: { type: string }[]) =>
  events.map(({ type }) => type.replace(/^asn\.personnel\.|\.v1$/g, ''));

describe('hiring', () => {
  it('is refused with all that is wrong at once', async () => {
    const input = {
      ...regency.newcomer('7', 'x'),
      decree: { number: ' ', date: '2999-01-01', effectiveOn: '2020-01-01' },
      nik: '1',
      grade: 'IX',
      sex: 'F',
    };
    expect(await refused('hireEmployee', input)).toEqual([
      'NIK_NOT_16_DIGITS',
      'NAME_WITHOUT_LETTER',
      'NIP_SEX_DIFFERS',
      'DECREE_WITHOUT_NUMBER',
      'DECREE_IN_FUTURE',
      'GRADE_NOT_OF_KIND',
      'POSITION_NOT_FOUND',
    ]);
  });

  it('goes on with the history of a PPPK who becomes CPNS, under a new NIP', async () => {
    const contract = {
      ...regency.newcomer('Nurhayati', staff, '2018-01-01'),
      kind: 'PPPK',
      nip: '199003152018212007',
      nik: '1508015503900001',
      birthDate: '1990-03-15',
      sex: 'F',
      grade: 'IX',
    };
    const id = await regency.done('hireEmployee', contract);
    const anew = {
      ...contract,
      decree: decree('2020-01-01'),
      kind: 'CPNS',
      nip: '199003152020012001',
      grade: 'III/a',
    };
    expect(await refused('hireEmployee', anew)).toEqual(['PERSON_ON_RECORD']);
    expect(await refused('hireEmployee', { ...anew, employee: id, birthDate: '1990-03-16' })).toEqual([
      'NIP_BIRTH_DATE_DIFFERS',
      'DIFFERS_FROM_RECORD',
    ]);
    await regency.done('hireEmployee', { ...anew, employee: id });
    const { data } = await regency.admin({
      query: `{
        contract: employee(id: "${id}", asOf: "2019-12-31") { nip employment { kind endedOn } }
        candidate: employeeByNip(nip: "${contract.nip}") { id nip employment { kind } appointments { from to } }
      }`,
    });
    expect(data).toEqual({
      contract: { nip: contract.nip, employment: { kind: 'PPPK', endedOn: '2020-01-01' } },
      candidate: {
        id,
        nip: anew.nip,
        employment: { kind: 'CPNS' },
        appointments: [
          { from: '2020-01-01', to: null },
          { from: '2018-01-01', to: '2020-01-01' },
        ],
      },
    });
    expect(await refused('hireEmployee', { ...anew, employee: id, nip: '199003152021012001' })).toEqual([
      'ALREADY_PNS',
    ]);
  });
});

describe('ending an appointment', () => {
  it('ends it on the TMT, keeps its decree, and tells so', async () => {
    const id = await regency.hire('Zainal', staff);
    const [appointment] = await regency.appointments(id);
    const input = { decree: decree('2020-06-01', '821/9'), appointment: appointment?.id };
    await regency.done('endAppointment', input);
    expect(await regency.appointments(id)).toMatchObject([
      { id: appointment?.id, from: '2015-01-01', to: '2020-06-01' },
    ]);
    expect((await regency.events(id)).at(-1)).toMatchObject({
      type: 'asn.personnel.appointment-ended.v1',
      version: 2,
      data: {
        basis: { decree: { number: '821/9', date: '2015-01-01' } },
        appointmentId: appointment?.id,
        endedOn: '2020-06-01',
        placements: [{ to: '2020-06-01' }],
      },
    });
    const { rows } = await regency.sql.query(
      'select end_decree_number, upper_inf(known) as known from appointment where person_id = $1 order by known',
      [id],
    );
    expect(rows).toEqual([
      { end_decree_number: null, known: false },
      { end_decree_number: '821/9', known: true },
    ]);
    expect(await refused('endAppointment', input)).toEqual(['ALREADY_ENDED']);
    expect(await refused('endAppointment', { ...input, decree: decree('2015-01-01') })).toEqual([
      'ENDS_BEFORE_IT_BEGAN',
    ]);
    expect(await refused('endAppointment', { ...input, appointment: 'x' })).toEqual([
      'APPOINTMENT_NOT_FOUND',
    ]);
  });
});

describe('acting', () => {
  it('is a Plt while the seat is vacant, a Plh while it is held, never two at once', async () => {
    const unit = await regency.unit('Bidang Pelayanan', dinas);
    const seat = await regency.headOf(unit, 'Kepala Bidang Pelayanan');
    const desk = await regency.staffOf(unit);
    const actor = await regency.hire('Plt', desk);
    const other = await regency.hire('Plh', desk);
    const act = (kind: string, employee: string, from: string, until?: string) => ({
      decree: decree(from),
      kind,
      employee,
      position: seat,
      until,
    });
    expect(await refused('appointActing', act('PLH', actor, '2020-01-01'))).toEqual(['POST_VACANT']);
    await regency.done('appointActing', act('PLT', actor, '2020-01-01', '2021-01-01'));
    expect(await refused('appointActing', act('PLT', other, '2020-06-01'))).toEqual(['ALREADY_ACTED_IN']);
    const holder = await regency.hire('Kabid', seat, '2021-01-01');
    expect(await refused('appointActing', act('PLT', other, '2021-02-01'))).toEqual(['POST_NOT_VACANT']);
    expect(await refused('appointActing', act('PLH', holder, '2021-02-01'))).toEqual(['OWN_POSITION']);
    await regency.done('appointActing', act('PLH', other, '2021-02-01', '2021-02-15'));
    expect(await refused('appointActing', act('ADDITIONAL', other, '2021-03-01'))).toEqual([
      'SEAT_IS_NO_TASK',
    ]);
    expect(await refused('appointActing', { ...act('PLH', other, '2021-03-01'), position: desk })).toEqual([
      'OWN_POSITION',
      'NO_LEADING_POST',
    ]);
    expect(types(await regency.events(actor))).toEqual(['employee-hired', 'appointment-started']);
  });
});

describe('correcting an identity', () => {
  it('puts name, titles, NIP, NIK and birth date right, and tells what, never the values', async () => {
    const newcomer = regency.newcomer('SITI', staff);
    const id = await regency.done('hireEmployee', newcomer);
    const right = {
      decree: decree('2021-01-01', '800/12'),
      employee: id,
      name: 'SITI AMINAH',
      titleAfter: 'S.Kep., Ns.',
      birthDate: '1971-02-03',
      nip: '197102031995011877',
      nik: '1508010302710001',
    };
    expect(await refused('correctIdentity', { ...right, nip: undefined })).toEqual([
      'NIP_BIRTH_DATE_DIFFERS',
    ]);
    expect(await regency.does('correctIdentity', { ...right, nik: newcomer.nik })).toMatchObject({
      rejections: [],
      warnings: ['NIK_BIRTH_DATE_DIFFERS'],
    });
    await regency.done('correctIdentity', { decree: right.decree, employee: id, nik: right.nik });
    expect(await refused('correctIdentity', right)).toEqual(['NOTHING_CORRECTED']);

    const { data } = await regency.admin({
      query: `{ employee(id: "${id}") { fullName nip nik birthDate } }`,
    });
    expect(data.employee).toEqual({
      fullName: 'SITI AMINAH, S.Kep., Ns.',
      nip: right.nip,
      nik: right.nik,
      birthDate: right.birthDate,
    });
    const [, first, second] = await regency.events(id);
    expect(first?.data).toEqual({
      basis: { decree: { number: '800/12', date: '2015-01-01' } },
      corrected: ['name', 'titles', 'nip', 'birthDate'],
      name: 'SITI AMINAH',
      retiresOn: '2029-03-01',
    });
    expect(second?.data).toMatchObject({ corrected: ['nik'] });
    const { rows } = await regency.sql.query(
      'select before from identity_correction where person_id = $1 order by recorded_at',
      [id],
    );
    expect(rows[0].before).toMatchObject({ name: 'SITI', nip: newcomer.nip, nik: newcomer.nik });
  });

  it('is refused when the numbers are somebody else’s', async () => {
    const one = regency.newcomer('Satu', staff);
    await regency.done('hireEmployee', one);
    const id = await regency.hire('Dua', staff);
    const correct = (change: object) =>
      refused('correctIdentity', { decree: decree('2021-01-01'), employee: id, ...change });
    expect(await correct({ nik: one.nik })).toEqual(['NIK_TAKEN']);
    expect(await correct({ nip: one.nip })).toEqual(['NIP_TAKEN']);
  });
});

describe('the organisation', () => {
  it('opens below a unit that is there, with one root', async () => {
    expect(await refused('openOrgUnit', { decree: decree('2020-01-01'), name: 'Kedua' })).toEqual([
      'SECOND_ROOT',
    ]);
    expect(await refused('openOrgUnit', { decree: decree('2010-01-01'), name: '', parent: dinas })).toEqual([
      'UNIT_NAME_MISSING',
      'PARENT_NOT_THERE',
    ]);
  });

  it('moves a unit from its TMT on and keeps where it stood', async () => {
    const [from, to] = [await regency.unit('Bidang A', dinas), await regency.unit('Bidang B', dinas)];
    const seksi = await regency.unit('Seksi Gizi', from);
    const before = new Date().toISOString();
    const move = { decree: decree('2022-03-01', '061/7'), unit: seksi, parent: to };
    await regency.done('moveOrgUnit', move);
    const { data } = await regency.admin({
      query: `{
        february: orgUnit(id: "${seksi}", asOf: "2022-02-28") { parent { name } }
        march: orgUnit(id: "${seksi}", asOf: "2022-03-01") { parent { name } }
        then: orgUnit(id: "${seksi}", asOf: "2022-03-01", knownAt: "${before}") { parent { name } }
      }`,
    });
    expect(data).toEqual({
      february: { parent: { name: 'Bidang A' } },
      march: { parent: { name: 'Bidang B' } },
      then: { parent: { name: 'Bidang A' } },
    });
    const moved = (await regency.events(seksi)).at(-1);
    expect(moved).toMatchObject({
      version: 2,
      data: {
        fromParentId: from,
        toParentId: to,
        periods: [{ to: '2022-03-01' }, { from: '2022-03-01', to: null }],
      },
    });
    expect(await refused('moveOrgUnit', move)).toEqual(['BEFORE_LAST_CHANGE', 'SAME_PARENT']);
    expect(await refused('moveOrgUnit', { ...move, unit: 'x', parent: 'y' })).toEqual([
      'UNIT_NOT_FOUND',
      'PARENT_NOT_THERE',
    ]);
    expect(
      await refused('moveOrgUnit', { decree: decree('2022-03-01'), unit: dinas, parent: seksi }),
    ).toEqual(['UNIT_BELOW_ITSELF']);
  });

  it('closes a unit once nothing stands below it and nobody holds a position in it', async () => {
    const unit = await regency.unit('UPTD Lama', dinas);
    const child = await regency.unit('Subbagian Tata Usaha', unit);
    const desk = await regency.staffOf(unit, 'Perawat');
    const id = await regency.hire('Perawat Ani', desk);
    const close = (what: string, effectiveOn: string) => ({ decree: decree(effectiveOn), unit: what });
    const { data } = await regency.admin({
      query: `mutation ($input: CloseOrgUnitInput!) { closeOrgUnit(input: $input) { orgUnit { id } rejections { code message } } }`,
      variables: { input: close(unit, '2023-01-01') },
      headers: { 'accept-language': 'en' },
    });
    expect(data.closeOrgUnit).toEqual({
      orgUnit: null,
      rejections: [
        {
          code: 'UNIT_HAS_CHILDREN',
          message: 'Units still stand below it on that day: Subbagian Tata Usaha.',
        },
        { code: 'UNIT_HAS_HOLDERS', message: 'Positions in it are still held on that day: Perawat (1).' },
      ],
    });
    await regency.transfer(id, staff, '2023-01-01');
    await regency.done('closeOrgUnit', close(child, '2022-06-01'));
    await regency.done('closeOrgUnit', close(unit, '2023-01-01'));
    expect(types(await regency.events(unit))).toEqual(['org-unit-opened', 'org-unit-closed']);
    const seen = await regency.admin({
      query: `{ last: orgUnit(id: "${unit}", asOf: "2022-12-31") { name to } gone: orgUnit(id: "${unit}", asOf: "2023-01-01") { name } }`,
    });
    expect(seen.data).toEqual({ last: { name: 'UPTD Lama', to: '2023-01-01' }, gone: null });
    expect(await refused('hireEmployee', regency.newcomer('Terlambat', desk, '2022-12-31'))).toEqual([
      'UNIT_CLOSED',
    ]);
    expect(await refused('closeOrgUnit', close(unit, '2023-02-01'))).toEqual(['UNIT_CLOSED']);
  });

  it('ends the heads whom the unit file names with the unit', async () => {
    const unit = await regency.unit('SDN Tua', dinas);
    const head = await regency.hire('Kepala SDN Tua', staff);
    await regency.sql.query(
      `insert into unit_head (id, unit_id, person_id, valid, known)
       values (gen_random_uuid(), $1, $2, '[2016-01-01,)', '[2016-01-01,)')`,
      [unit, head],
    );
    await regency.done('closeOrgUnit', { decree: decree('2023-01-01'), unit });
    const events = await regency.events(unit);
    expect(types(events)).toEqual(['org-unit-opened', 'org-unit-head-changed', 'org-unit-closed']);
    expect(events[1]?.data).toMatchObject({
      heads: [{ personId: head, from: '2016-01-01', to: '2023-01-01' }],
    });
  });
});

describe('a position', () => {
  it('is created once in a unit and its need is set', async () => {
    const nurse = { unit: dinas, title: 'Bidan', kind: 'FUNGSIONAL', need: 3 };
    const id = await regency.done('createPosition', nurse);
    expect(await refused('createPosition', { ...nurse, title: 'bidan' })).toEqual(['POSITION_EXISTS']);
    expect(await refused('createPosition', { ...nurse, unit: 'x', title: 'Perawat' })).toEqual([
      'UNIT_NOT_THERE',
    ]);
    expect(
      await regency.does('createPosition', { unit: dinas, title: 'Wakil', kind: 'PENGAWAS' }),
    ).toMatchObject({
      rejections: [],
      warnings: ['SECOND_HEAD'],
    });
    await regency.done('setPositionNeed', { position: id, need: 5 });
    expect(await refused('setPositionNeed', { position: id, need: 5 })).toEqual(['SAME_NEED']);
    expect(await refused('setPositionNeed', { position: kadis, need: 2 })).toEqual(['SEAT_NEEDS_ONE']);
    expect(types(await regency.events(id))).toEqual(['position-opened', 'position-changed']);
  });
});

describe('an exception to who leads whom', () => {
  it('holds until it ends, and never makes a loop of two', async () => {
    const [amir, budi] = [await regency.hire('Amir', staff), await regency.hire('Budi', staff)];
    const assign = (employee: string, superior: string | null, from: string) => ({
      employee,
      superior,
      from,
      reason: 'Tim',
    });
    await regency.done('assignSuperior', assign(amir, budi, '2022-01-01'));
    expect(await refused('assignSuperior', assign(budi, amir, '2023-01-01'))).toEqual(['LED_BY_EMPLOYEE']);
    await regency.done('assignSuperior', assign(amir, null, '2022-07-01'));
    expect(await refused('assignSuperior', assign(amir, null, '2022-08-01'))).toEqual(['NO_EXCEPTION']);
    await regency.done('assignSuperior', assign(budi, amir, '2023-01-01'));
    expect((await regency.events(amir)).at(-1)?.data).toEqual({
      reason: 'Tim',
      superiors: [{ superiorId: budi, from: '2022-01-01', to: '2022-07-01' }],
    });
    const head = await regency.hire('Kepala', kadis);
    expect(await refused('assignSuperior', assign(head, amir, '2024-01-01'))).toEqual(['LED_BY_EMPLOYEE']);
  });
});

describe('accounts and grants', () => {
  it('belong to a person, get roles and lose them, and tell so', async () => {
    const employee = await regency.hire('Akun', staff);
    const { issuer } = regency.personnel;
    const account = await regency.done('tieAccount', { issuer: issuer.url, subject: 'akun', employee });
    expect(await regency.does('tieAccount', { issuer: issuer.url, subject: 'akun', employee })).toEqual({
      id: account,
      rejections: [],
      warnings: ['ALREADY_TIED'],
    });
    const ask = await regency.personnel.as('akun');
    const roles = async () => (await ask({ query: '{ me { roles employee { name } } }' })).data.me;
    expect(await roles()).toEqual({ roles: ['EMPLOYEE'], employee: { name: 'Akun' } });

    const grant = { account, role: 'UNIT_ADMIN', unit: dinas, from: today(), reason: 'SK Kepala Dinas' };
    expect(await refused('giveGrant', { ...grant, unit: null })).toEqual(['UNIT_MISSING']);
    expect(await refused('giveGrant', { ...grant, unit: 'x', account: 'y' })).toEqual([
      'ACCOUNT_NOT_FOUND',
      'UNIT_NOT_FOUND',
    ]);
    await regency.done('giveGrant', grant);
    expect(await refused('giveGrant', grant)).toEqual(['ALREADY_GRANTED']);
    expect((await roles()).roles.toSorted()).toEqual(['EMPLOYEE', 'UNIT_ADMIN']);

    const { data } = await regency.admin({
      query:
        '{ grants { nodes { id role from to reason unit { name } account { subject employee { name } } } } }',
    });
    const own = data.grants.nodes.find(({ role }: { role: string }) => role === 'UNIT_ADMIN');
    expect(own).toMatchObject({
      reason: 'SK Kepala Dinas',
      from: today(),
      to: null,
      unit: { name: 'Dinas Kesehatan' },
      account: { subject: 'akun', employee: { name: 'Akun' } },
    });
    await regency.done('endGrant', { grant: own.id, on: today(), reason: 'Pindah tugas' });
    expect((await roles()).roles).toEqual(['EMPLOYEE']);
    expect(await refused('endGrant', { grant: own.id, on: today(), reason: 'Lagi' })).toEqual([
      'GRANT_NOT_FOUND',
    ]);
    expect(types(await regency.events(account))).toEqual(['account-tied', 'grant-given', 'grant-ended']);
    const { rows } = await regency.sql.query(
      `select version::int, data from outbox where topic = 'asn.personnel.account-snapshot' and key = $1 order by version desc limit 1`,
      [account],
    );
    expect(rows).toEqual([
      { version: 3, data: { issuer: issuer.url, subject: 'akun', personId: employee, grants: [] } },
    ]);
  });

  it('are only an administrator’s to change, and an auditor’s to see', async () => {
    const auditor = await regency.accountWith('AUDITOR', 'pemeriksa');
    const seen = await auditor({
      query: '{ grants(first: 1) { nodes { account { subject } } pageInfo { endCursor } } }',
    });
    expect(seen.data.grants.nodes).toHaveLength(1);
    const next = await auditor({
      query: `{ grants(first: 50, after: "${seen.data.grants.pageInfo.endCursor}") { nodes { account { subject } } } }`,
    });
    const subjects = [...seen.data.grants.nodes, ...next.data.grants.nodes].map(
      ({ account }) => account.subject,
    );
    expect(subjects).toEqual([...new Set(subjects)].toSorted());
    const { data, errors } = await auditor({
      query: 'mutation { tieAccount(input: { issuer: "x", subject: "y" }) { account { id } } }',
    });
    expect(data.tieAccount).toBeNull();
    expect(errors).toMatchObject([{ path: ['tieAccount'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('begin with the administrator whom the setting names, once', async () => {
    const { rows } = await regency.sql.query(
      `select o.type, o.version::int, g.reason, g.given_by from account a
       join account_grant g on g.account_id = a.id
       join outbox o on o.key = a.id::text and o.topic = 'asn.personnel'
       where a.subject = 'admin' order by o.version`,
    );
    expect(rows).toMatchObject([
      { type: 'asn.personnel.account-tied.v1', version: 1, given_by: 'BOOTSTRAP_ADMIN' },
      {
        type: 'asn.personnel.grant-given.v1',
        version: 2,
        reason: expect.stringContaining('BOOTSTRAP_ADMIN'),
      },
    ]);
    await regency.personnel.restart();
    const grants = await regency.sql.query(`select from account_grant where given_by = 'BOOTSTRAP_ADMIN'`);
    expect(grants.rowCount).toBe(1);
  });
});
