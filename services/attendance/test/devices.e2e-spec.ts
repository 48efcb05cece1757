import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Machines } from './machines.fixture.ts';

let machines: Machines;
beforeAll(async () => {
  machines = await Machines.start();
});
afterAll(() => machines.stop());

const refusal = (code: string, field: string) => ({
  found: { device: null, rejections: [{ code, path: [field] }] },
  errors: [],
});
const school = (changes: object = {}) => ({
  name: 'Pintu depan',
  unit: machines.bungo.units['school'],
  ...changes,
});

describe('a machine', () => {
  it.each(['personnel-admin', 'education-admin'])(
    'is registered by %s, with a path of its own',
    async (subject) => {
      const serial = `REG-${subject}`;
      const { found } = await machines.register(subject, school({ serial }));
      expect(found).toMatchObject({
        rejections: [],
        device: { serial, name: 'Pintu depan', events: 0, pins: [] },
      });
      expect(found?.pushPath).toMatch(/^\/[\w-]{32}$/);
      const { rows } = await machines.bungo.database.query<{ key_hash: Buffer }>(
        'select key_hash from device where serial = $1',
        [serial],
      );
      expect(rows[0]?.key_hash.toString('utf8')).not.toContain(found!.pushPath!.slice(1));
    },
  );

  it.each([
    ['by a serial that is no serial', { serial: 'a b' }, 'SERIAL_NOT_USABLE', 'serial'],
    ['by the admin of another unit', { serial: 'HEALTH-1', health: true }, 'UNIT_NOT_IN_REACH', 'unit'],
    ['for a unit that is not there', { serial: 'NOWHERE-1', unit: 'x' }, 'UNIT_NOT_IN_REACH', 'unit'],
    ['without a name', { serial: 'NAMELESS-1', name: ' ' }, 'TEXT_NOT_USABLE', 'name'],
    [
      'with a network that is none',
      { serial: 'NET-1', network: '10.4.0.0/33' },
      'NETWORK_NOT_USABLE',
      'network',
    ],
  ])('is not registered %s', async (_, { health, ...changes }: Record<string, unknown>, code, field) => {
    const unit = health ? { unit: machines.bungo.units['health'] } : {};
    expect(await machines.register('education-admin', school({ ...unit, ...changes }))).toMatchObject(
      refusal(code, field),
    );
  });

  it('is registered once', async () => {
    await machines.register('personnel-admin', school({ serial: 'TWICE-1' }));
    expect(await machines.register('education-admin', school({ serial: 'TWICE-1' }))).toMatchObject(
      refusal('SERIAL_TAKEN', 'serial'),
    );
  });

  it.each(['teacher', 'headmaster', 'auditor', 'operator', 'appointing-officer'])(
    'is not registered by %s',
    async (subject) => {
      expect(await machines.register(subject, school({ serial: 'NEVER-1' }))).toEqual({
        found: null,
        errors: ['FORBIDDEN'],
      });
    },
  );

  it('moves to another unit only by somebody who manages both', async () => {
    const { id } = await machines.inSchool('MOVES-1');
    const health = machines.bungo.units['health'];
    expect(await machines.change('education-admin', { device: id, unit: health })).toMatchObject(
      refusal('UNIT_NOT_IN_REACH', 'unit'),
    );
    expect((await machines.change('personnel-admin', { device: id, unit: health })).found).toMatchObject({
      device: { unit: { id: health } },
      pushPath: null,
    });
    expect(await machines.change('education-admin', { device: id, name: 'Milik kami' })).toMatchObject(
      refusal('DEVICE_NOT_FOUND', 'device'),
    );
  });
});

describe('the list of machines', () => {
  it('is of a unit’s admin those of their units, by name, and goes on where the page before ended', async () => {
    await machines.register('personnel-admin', {
      serial: 'LIST-HEALTH',
      name: 'Puskesmas',
      unit: machines.bungo.units['health'],
    });
    for (const serial of ['LIST-2', 'LIST-1', 'LIST-3']) await machines.inSchool(serial);
    const names: string[] = [];
    for (let after: string | null = null; ;) {
      const { found } = await machines.devices('education-admin', { first: 2, after });
      names.push(...found!.nodes.map(({ name }) => name));
      after = found!.pageInfo.endCursor;
      if (!found!.pageInfo.hasNextPage) break;
    }
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(['LIST-1', 'LIST-2', 'LIST-3']));
    expect(names).not.toContain('Puskesmas');
  });

  it('shows an operator how machines fare, and nothing of people', async () => {
    await machines.inSchool('OPERATED-1', { 5: 'teacher' });
    const { found, errors } = await machines.devices('operator', { first: 1 });
    expect(found?.nodes[0]).toMatchObject({ unknownPins: null, pins: null, lastRefusedLines: null });
    expect(errors).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('is asked for one machine by its serial number', async () => {
    const { id } = await machines.inSchool('ASKED-1');
    const health = { serial: 'ASKED-2', name: 'Puskesmas', unit: machines.bungo.units['health'] };
    await machines.register('personnel-admin', health);
    const ask = async (subject: string, serial: string) => {
      const query = `query ($serial: String!) { device(serial: $serial) { id } }`;
      const { data } = await (await machines.bungo.attendance.as(subject))({ query, variables: { serial } });
      return (data as { device: { id: string } | null }).device;
    };
    expect(await ask('education-admin', 'ASKED-1')).toEqual({ id });
    expect(await ask('education-admin', 'ASKED-2')).toBeNull();
    expect(await ask('personnel-admin', 'ASKED-3\0')).toBeNull();
    expect(await ask('operator', 'ASKED-2')).not.toBeNull();
  });

  it.each(['teacher', 'auditor', 'nobody'])('is not for %s', async (subject) => {
    expect(await machines.devices(subject)).toEqual({ found: null, errors: ['FORBIDDEN'] });
    expect(await machines.refused(subject)).toEqual({ found: null, errors: ['FORBIDDEN'] });
  });
});

describe('a PIN', () => {
  const on = (day: string) => `7\t${day} 07:20:00\t0\t1\t0`;
  const whoCame = async (day: string) => {
    const people = ['teacher', 'colleague'];
    const days = await Promise.all(people.map((who) => machines.day(who, day)));
    return people.filter((_, index) => days[index]!.checkIns.length > 0);
  };

  it('that is assigned later gives what had come before to whose it is, and no day beyond', async () => {
    const { teacher } = machines.bungo.people;
    const gate = await machines.inSchool('LATER-1');
    await machines.push(gate, [on('2026-03-02'), on('2026-03-03'), on('2026-03-04')]);
    expect(await machines.device(gate.id)).toMatchObject({
      events: 3,
      unknownEvents: 3,
      unknownPins: [{ pin: '7', events: 3, firstDay: '2026-03-02', lastDay: '2026-03-04' }],
    });
    const assignment = { device: gate.id, pin: '7', employee: teacher, reason: 'daftar awal' };
    const { found } = await machines.assign('education-admin', {
      ...assignment,
      from: '2026-03-02',
      to: '2026-03-03',
    });
    expect(found).toMatchObject({ rejections: [], moved: 2, device: { unknownEvents: 1 } });
    expect(await whoCame('2026-03-03')).toEqual(['teacher']);
    expect(await whoCame('2026-03-04')).toEqual([]);
    expect(
      (await machines.assign('education-admin', { ...assignment, from: '2026-03-02' })).found?.moved,
    ).toBe(1);
  });

  it('is one person’s on a day: what is said last counts, and nobody’s takes it back', async () => {
    const { teacher, colleague } = machines.bungo.people;
    const gate = await machines.inSchool('HANDED-ON-1');
    const say = (employee: string | null | undefined, from: string, to?: string) =>
      machines.assign('education-admin', {
        device: gate.id,
        pin: '7',
        employee,
        from,
        to,
        reason: 'serah terima',
      });
    await say(teacher, '2026-04-01');
    await machines.push(gate, [on('2026-04-06'), on('2026-04-07')]);
    expect(await whoCame('2026-04-07')).toEqual(['teacher']);
    await say(colleague, '2026-04-07');
    expect(await whoCame('2026-04-06')).toEqual(['teacher']);
    expect(await whoCame('2026-04-07')).toEqual(['colleague']);
    expect((await say(null, '2026-04-07', '2026-04-07')).found?.moved).toBe(1);
    expect(await whoCame('2026-04-07')).toEqual([]);
    expect((await machines.device(gate.id)).unknownEvents).toBe(1);
    const { rows } = await machines.bungo.database.query('select from device_pin where device_id = $1', [
      gate.id,
    ]);
    expect(rows).toHaveLength(3);
  });

  it.each([
    ['somebody of another unit', { employee: 'nurse' }, 'EMPLOYEE_NOT_IN_REACH', 'employee'],
    ['nobody known', { employee: 'x' }, 'EMPLOYEE_NOT_IN_REACH', 'employee'],
    ['a PIN that is none', { pin: '7 OR 1' }, 'PIN_NOT_USABLE', 'pin'],
    ['an end before its beginning', { to: '2025-12-31' }, 'LAST_BEFORE_FIRST', 'to'],
    ['a machine that is not there', { device: 'x' }, 'DEVICE_NOT_FOUND', 'device'],
  ])('is not assigned to %s', async (_, changes: Record<string, string>, code, field) => {
    const { id } = await machines.inSchool(`REFUSES-${Object.values(changes).join('').length}-${field}`);
    const { people } = machines.bungo;
    const employee = changes['employee'] ?? 'teacher';
    const answer = await machines.assign('education-admin', {
      device: id,
      pin: '7',
      from: '2026-01-01',
      reason: 'daftar awal',
      ...changes,
      employee: people[employee] ?? employee,
    });
    expect(answer).toMatchObject(refusal(code, field));
  });

  it('is not told to the admin of another unit', async () => {
    const { units, people } = machines.bungo;
    const { found } = await machines.register('personnel-admin', {
      serial: 'CLINIC-1',
      name: 'Puskesmas',
      unit: units['health'],
    });
    const assignment = {
      device: found!.device!.id,
      pin: '7',
      employee: people['teacher'],
      from: '2026-01-01',
    };
    expect(await machines.assign('education-admin', { ...assignment, reason: 'x' })).toMatchObject(
      refusal('DEVICE_NOT_FOUND', 'device'),
    );
  });
});
