import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { Machines } from './machines.fixture.ts';

let machines: Machines;
beforeAll(async () => {
  machines = await Machines.start();
});
afterAll(() => machines.stop());

const at = (time: string, status = 0, pin = '7') => `${pin}\t${time}\t${status}\t1\t0\t0\t0`;
const refusedSerials = async () =>
  (await machines.refused('personnel-admin')).found!.map(
    ({ serial, registered }) => `${serial} ${registered}`,
  );

/** Civil time `seconds` from now, as a machine writes it. */
const clock = (seconds: number) =>
  new Date(Date.now() + 7 * 3_600_000 + seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ');

describe('a machine that starts', () => {
  it('is told what to send, in civil time, and from where it had got to', async () => {
    const gate = await machines.inSchool('STARTS-1', { 7: 'teacher' });
    const ask = () => machines.iclock(`${gate.path}/iclock/cdata?SN=STARTS-1&options=all&pushver=2.4.1`);
    expect(await ask()).toEqual({
      status: 200,
      text: [
        'GET OPTION FROM: STARTS-1',
        'ATTLOGStamp=0',
        'ErrorDelay=30',
        'Delay=10',
        'TransTimes=00:00;14:05',
        'TransInterval=1',
        'TransFlag=TransData AttLog',
        'TimeZone=7',
        'Realtime=1',
        'Encrypt=None',
        '',
      ].join('\n'),
    });
    expect(await machines.push(gate, [at('2026-02-27 07:20:00')], '4711')).toEqual({
      status: 200,
      text: 'OK: 1\n',
    });
    expect((await ask()).text).toContain('ATTLOGStamp=4711\n');
    await machines.change('education-admin', { device: gate.id, tellAgain: true });
    expect((await ask()).text).toContain('ATTLOGStamp=0\n');
  });

  it('has nothing to do, and its asking shows that it lives', async () => {
    const gate = await machines.inSchool('LIVES-1');
    expect((await machines.device(gate.id)).lastSeen).toBeNull();
    expect(await machines.iclock(`${gate.path}/iclock/getrequest?SN=LIVES-1`)).toEqual({
      status: 200,
      text: 'OK\n',
    });
    expect((await machines.device(gate.id)).lastSeen).not.toBeNull();
    expect(await machines.iclock(`${gate.path}/iclock/ping?SN=LIVES-1`)).toMatchObject({ text: 'OK\n' });
    const done = await machines.iclock(`${gate.path}/iclock/devicecmd?SN=LIVES-1`, 'ID=1&Return=0&CMD=CHECK');
    expect(done).toEqual({ status: 200, text: 'OK\n' });
  });
});

describe('what a machine pushes', () => {
  it('is kept once, though it is sent again from the beginning, out of order and twice in one body', async () => {
    const gate = await machines.inSchool('AGAIN-1', { 7: 'teacher' });
    const [came, went] = [at('2026-03-02 07:20:00'), at('2026-03-02 16:05:00', 1)];
    expect(await machines.push(gate, [went])).toEqual({ status: 200, text: 'OK: 1\n' });
    expect(await machines.push(gate, [came, went, came], '0')).toEqual({ status: 200, text: 'OK: 3\n' });
    expect(await machines.push(gate, [went, came], '9999')).toEqual({ status: 200, text: 'OK: 2\n' });
    expect((await machines.device(gate.id)).events).toBe(2);
    expect(await machines.day('teacher', '2026-03-02')).toMatchObject({
      status: 'PRESENT',
      firstIn: '2026-03-02T00:20:00.000Z',
      lastOut: '2026-03-02T09:05:00.000Z',
      checkIns: [
        { deviceId: 'AGAIN-1', machine: 'AGAIN-1', direction: 'IN' },
        { machine: 'AGAIN-1', direction: 'OUT' },
      ],
    });
  });

  it('is kept once, though the same batch arrives ten times at this moment', async () => {
    const gate = await machines.inSchool('RACES-1', { 7: 'teacher' });
    const lines = Array.from({ length: 50 }, (_, index) => at(`2026-03-03 07:20:${10 + (index % 50)}`));
    const answers = await Promise.all(Array.from({ length: 10 }, () => machines.push(gate, lines)));
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['OK: 50\n']));
    expect((await machines.device(gate.id)).events).toBe(50);
  });

  it('of two machines for one person is one day', async () => {
    const [gate, hall] = [
      await machines.inSchool('GATE-1', { 7: 'teacher' }),
      await machines.inSchool('HALL-1', { 23: 'teacher' }),
    ];
    await machines.push(gate, [at('2026-03-04 07:21:00')]);
    await machines.push(hall, [at('2026-03-04 16:01:00', 1, '23'), at('2026-03-04 07:21:00', 0, '23')]);
    const { checkIns, lastOut } = await machines.day('teacher', '2026-03-04');
    expect(checkIns.map(({ machine }) => machine).sort()).toEqual(['GATE-1', 'HALL-1', 'HALL-1']);
    expect(lastOut).toBe('2026-03-04T09:01:00.000Z');
  });

  it('by a machine whose keys nobody presses says no direction: the last is the going', async () => {
    const gate = await machines.inSchool('NO-KEYS-1', { 7: 'teacher' }, { tellsDirection: false });
    await machines.push(gate, [at('2026-03-05 07:21:00'), at('2026-03-05 16:01:00')]);
    expect(await machines.day('teacher', '2026-03-05')).toMatchObject({
      firstIn: '2026-03-05T00:21:00.000Z',
      lastOut: '2026-03-05T09:01:00.000Z',
    });
  });

  it('in a night shift is of the day on which it began', async () => {
    const schedule = `mutation ($input: AssignScheduleInput!) {
      assignSchedule(input: $input) { rejections { code } } }`;
    const input = {
      pattern: 'SHIFT_NIGHT',
      employee: machines.bungo.people['colleague'],
      from: '2026-03-01',
      to: '2026-03-31',
      reason: 'piket',
    };
    await (
      await machines.bungo.attendance.as('personnel-admin')
    )({ query: schedule, variables: { input } });
    const gate = await machines.inSchool('NIGHT-1', { 9: 'colleague' });
    await machines.push(gate, [at('2026-03-11 06:58:00', 1, '9'), at('2026-03-10 20:55:00', 0, '9')]);
    expect(await machines.day('colleague', '2026-03-10')).toMatchObject({
      firstIn: '2026-03-10T13:55:00.000Z',
      lastOut: '2026-03-10T23:58:00.000Z',
    });
    expect((await machines.day('colleague', '2026-03-11')).checkIns).toEqual([]);
  });

  it('comes also as names and values, and as a form', async () => {
    const gate = await machines.inSchool('FORMS-1', { 7: 'teacher' });
    const path = `${gate.path}/iclock/cdata?SN=FORMS-1`;
    const named = 'PIN=7\tTime=2026-03-06 07:20:00\tStatus=0\tVerify=1\n';
    expect(await machines.iclock(`${path}&table=ATTLOG&Stamp=1`, named)).toMatchObject({ text: 'OK: 1\n' });
    const form = new URLSearchParams({ table: 'ATTLOG', Stamp: '2', data: at('2026-03-06 16:05:00', 1) });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await machines.iclock(path, form.toString(), headers)).toMatchObject({ text: 'OK: 1\n' });
    expect((await machines.day('teacher', '2026-03-06')).checkIns).toHaveLength(2);
  });

  it('without a content type is taken', async () => {
    const gate = await machines.inSchool('BARE-1', { 7: 'teacher' });
    const text = await bare(
      `${gate.path}/iclock/cdata?SN=BARE-1&table=ATTLOG&Stamp=1`,
      at('2026-03-09 07:20:00'),
    );
    expect(text).toBe('OK: 1\n');
  });

  it('that is nonsense is answered, shown to the admin once, and keeps nothing else back', async () => {
    const gate = await machines.inSchool('NONSENSE-1', { 7: 'teacher' });
    const nonsense = ['\u0000\u0001garbage', `7\t2026-02-30 07:20:00\t0`, `' or 1=1\t2026-03-12 07:20:00\t0`];
    const lines = [...nonsense, at('2026-03-12 07:20:00')];
    for (let time = 0; time < 2; time += 1) {
      expect(await machines.push(gate, lines)).toEqual({ status: 200, text: 'OK: 4\n' });
    }
    expect(await machines.device(gate.id)).toMatchObject({
      events: 1,
      refusedLines: 3,
      lastRefusedLines: expect.arrayContaining([
        { line: `7\t2026-02-30 07:20:00\t0`, reason: expect.stringContaining('Waktu') },
      ]),
    });
  });

  it('of users, faces and photos is answered and not kept', async () => {
    const gate = await machines.inSchool('USERS-1');
    const path = `${gate.path}/iclock/cdata?SN=USERS-1&table=OPERLOG&Stamp=1`;
    expect(await machines.iclock(path, 'USER PIN=7\tName=Citra\tPri=0')).toEqual({
      status: 200,
      text: 'OK\n',
    });
    expect(await machines.device(gate.id)).toMatchObject({ events: 0, refusedLines: 0 });
  });

  it('is not taken beyond a megabyte', async () => {
    const gate = await machines.inSchool('LARGE-1');
    const answer = await machines.push(gate, Array<string>(40_000).fill(at('2026-03-12 07:20:00')));
    expect(answer).toEqual({ status: 413, text: 'ERROR\n' });
  });

  it('lies in the future: it is kept, and nobody came', async () => {
    const gate = await machines.inSchool('FUTURE-1', { 7: 'teacher' });
    await machines.push(gate, [at('2099-01-01 07:20:00')]);
    expect(await machines.device(gate.id)).toMatchObject({ events: 1, unknownEvents: 0, futureEvents: 1 });
    await machines.assign('personnel-admin', {
      device: gate.id,
      pin: '7',
      employee: machines.bungo.people['teacher'],
      from: '2026-01-01',
      reason: 'lagi',
    });
    expect((await machines.day('teacher', '2099-01-01')).checkIns).toEqual([]);
  });
});

describe('the clock of a machine', () => {
  it('is measured by what comes as it happens, and not by what had waited', async () => {
    const gate = await machines.inSchool('CLOCK-1', { 7: 'teacher' });
    const drift = async () => (await machines.device(gate.id)).clockDriftSeconds;
    await machines.push(gate, [at(clock(-86_400))]);
    expect(await drift()).toBeNull();
    await machines.push(gate, [at(clock(-300))]);
    expect(await drift()).toBeGreaterThanOrEqual(-302);
    expect(await drift()).toBeLessThanOrEqual(-299);
    await machines.push(gate, [at(clock(90))]);
    const ahead = await drift();
    expect(ahead).toBeGreaterThanOrEqual(88);
    // Sent again from the beginning: what is known already says nothing of the clock.
    await machines.push(gate, [at('2026-03-17 07:20:00')], '0');
    const behind = await drift();
    await machines.push(gate, [at('2026-03-17 07:20:00')], '0');
    expect(await drift()).toBe(behind);
  });
});

describe('the door', () => {
  it('is shut to a serial that is not registered: it is refused, and shown to the admin', async () => {
    expect(await machines.push({ serial: 'STRANGER-1', path: '' }, [at('2026-03-02 07:20:00')])).toEqual({
      status: 403,
      text: 'UNKNOWN DEVICE\n',
    });
    const rest = await machines.iclock('/iclock/cdata?SN=STRANGER-1&options=all');
    expect(rest.text).toContain('TransFlag=0000000000');
    expect(await refusedSerials()).toContain('STRANGER-1 false');
    expect((await machines.refused('operator')).found).toContainEqual({
      serial: 'STRANGER-1',
      address: '127.0.0.1',
      registered: false,
    });
  });

  it.each([
    ['without its path', 'BARE', () => ''],
    ['by the path of another', 'SWAPPED', ({ other }: { other: string }) => other],
    ['by a path that is none', 'GUESSED', () => '/x'],
  ])('is shut to a registered serial %s', async (_, name, pathOf) => {
    const other = await machines.inSchool(`OTHER-${name}`);
    const gate = await machines.inSchool(`KEYED-${name}`, { 7: 'teacher' });
    const path = pathOf({ other: other.path });
    expect(await machines.push({ ...gate, path }, [at('2026-03-13 07:20:00')])).toMatchObject({
      status: 403,
    });
    expect((await machines.device(gate.id)).events).toBe(0);
    expect(await refusedSerials()).toContain(`${gate.serial} true`);
  });

  it('opens to a serial from the network that is written down for it, and from no other', async () => {
    const near = await machines.inSchool('NEAR-1', { 7: 'teacher' }, { network: '127.0.0.9/8' });
    const far = await machines.inSchool('FAR-1', { 7: 'teacher' }, { network: '10.4.0.0/16' });
    const line = [at('2026-03-13 07:20:00')];
    expect(await machines.push({ ...near, path: '' }, line)).toMatchObject({ status: 200 });
    expect(await machines.push({ ...far, path: '' }, line)).toMatchObject({ status: 403 });
  });

  it('is shut to a machine out of use, and to a path that was renewed', async () => {
    const gate = await machines.inSchool('RENEWED-1', { 7: 'teacher' });
    const line = [at('2026-03-16 07:20:00')];
    const { found } = await machines.change('education-admin', { device: gate.id, renewPath: true });
    expect(await machines.push(gate, line)).toMatchObject({ status: 403 });
    const renewed = { ...gate, path: found!.pushPath! };
    expect(await machines.push(renewed, line)).toMatchObject({ status: 200 });
    await machines.change('education-admin', { device: gate.id, inUse: false });
    expect(await machines.push(renewed, line)).toMatchObject({ status: 403 });
  });

  it('leads nowhere else', async () => {
    const gate = await machines.inSchool('NOWHERE-2');
    for (const path of [
      '/graphql',
      '/health/ready',
      '/operations/events',
      `${gate.path}/iclock/other?SN=NOWHERE-2`,
    ]) {
      expect(await machines.iclock(path)).toEqual({ status: 404, text: 'NOT FOUND\n' });
    }
    expect(await machines.iclock(`${gate.path}/iclock/cdata`)).toMatchObject({ status: 400 });
    expect(await machines.iclock(`${gate.path}/iclock/cdata?SN=%00&SN=x`, 'x')).toMatchObject({
      status: 400,
    });
  });

  it('is not opened on the port of the graph', async () => {
    const { url } = machines.bungo.attendance;
    expect((await fetch(`${url}/iclock/cdata?SN=STRANGER-1&options=all`)).status).toBe(401);
  });
});

/** As a machine does it that names no type. */
function bare(path: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: machines.port, path, method: 'POST', host: '127.0.0.1' }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve(text));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
