import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Machines } from './machines.fixture.ts';

let machines: Machines;
beforeAll(async () => {
  machines = await Machines.start();
});
afterAll(() => machines.stop());

const line = (time: string, status = 0, pin = '7') => `${pin.padStart(9)}\t${time}\t1\t${status}\t1\t0`;

describe('a machine’s file', () => {
  it('is taken once, however often and in whatever order it is handed in', async () => {
    const gate = await machines.inSchool('FILE-1', { 7: 'teacher' });
    const lines = [
      line('2026-03-02 16:05:00', 1),
      line('2026-03-02 07:20:00'),
      line('2026-03-03 07:19:00', 0, '8'),
    ];
    expect(await machines.handIn('personnel-admin', gate.serial, lines)).toEqual({
      status: 200,
      body: { recorded: 3, known: 0, unknown: 1, refused: [] },
    });
    expect((await machines.handIn('education-admin', gate.serial, [...lines].reverse())).body).toEqual({
      recorded: 0,
      known: 3,
      unknown: 0,
      refused: [],
    });
    expect(await machines.day('teacher', '2026-03-02')).toMatchObject({
      status: 'PRESENT',
      firstIn: '2026-03-02T00:20:00.000Z',
      lastOut: '2026-03-02T09:05:00.000Z',
    });
    expect(await machines.device(gate.id)).toMatchObject({ events: 3, unknownEvents: 1, lastSeen: null });
  });

  it('of a machine that also pushes is one with what was pushed', async () => {
    const gate = await machines.inSchool('FILE-2', { 7: 'teacher' });
    await machines.push(gate, ['7\t2026-03-04 07:20:00\t0\t1\t0']);
    const { body } = await machines.handIn('personnel-admin', gate.serial, [line('2026-03-04 07:20:00')]);
    expect(body).toMatchObject({ recorded: 0, known: 1 });
    expect((await machines.day('teacher', '2026-03-04')).checkIns).toHaveLength(1);
  });

  it('has lines refused, each with its place in the file and a sentence, and the others taken', async () => {
    const gate = await machines.inSchool('FILE-3', { 7: 'teacher' });
    const lines = ['BWXP201460001', line('2026-03-05 07:20:00'), '', line('2026-02-30 07:20:00'), '0x8F21'];
    const { body } = await machines.handIn('personnel-admin', gate.serial, lines, 5001);
    expect(body).toMatchObject({ recorded: 1, known: 0 });
    expect(body['refused']).toEqual([
      { line: 5001, code: 'LINE_NOT_READABLE', message: expect.stringContaining('bukan presensi') },
      { line: 5004, code: 'TIME_NOT_USABLE', message: expect.stringContaining('Waktu') },
      { line: 5005, code: 'LINE_NOT_READABLE', message: expect.any(String) },
    ]);
  });

  it('of a machine that is not there, or of another unit, is not taken', async () => {
    await machines.register('personnel-admin', {
      serial: 'FILE-HEALTH',
      name: 'Puskesmas',
      unit: machines.bungo.units['health'],
    });
    for (const [subject, serial] of [
      ['education-admin', 'FILE-HEALTH'],
      ['personnel-admin', 'FILE-NOWHERE'],
    ] as const) {
      expect(await machines.handIn(subject, serial, [line('2026-03-05 07:20:00')])).toMatchObject({
        status: 404,
        body: { errors: [{ extensions: { code: 'DEVICE_NOT_FOUND' } }] },
      });
    }
  });

  it.each(['teacher', 'headmaster', 'auditor', 'operator', 'nobody'])(
    'is not handed in by %s',
    async (subject) => {
      const gate = await machines.inSchool(`FILE-${subject}`);
      expect(await machines.handIn(subject, gate.serial, [line('2026-03-05 07:20:00')])).toMatchObject({
        status: 403,
        body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      });
    },
  );

  it('comes in batches of 5,000 lines at most', async () => {
    const gate = await machines.inSchool('FILE-4');
    const lines = Array<string>(5_001).fill(line('2026-03-05 07:20:00'));
    expect(await machines.handIn('personnel-admin', gate.serial, lines)).toMatchObject({ status: 400 });
    expect(await machines.handIn('personnel-admin', gate.serial, [])).toMatchObject({ status: 400 });
  });

  it('of 50,000 lines takes seconds', async () => {
    const pins = Array.from({ length: 100 }, (_, index) => String(index + 1));
    const gate = await machines.inSchool('FILE-50000', { 1: 'teacher', 2: 'colleague' });
    const days = Array.from({ length: 250 }, (_, day) =>
      new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const lines = days.flatMap((day) =>
      pins.flatMap((pin) => [line(`${day} 07:20:00`, 0, pin), line(`${day} 16:05:00`, 1, pin)]),
    );
    const started = performance.now();
    for (let from = 0; from < lines.length; from += 5_000) {
      const { body } = await machines.handIn(
        'personnel-admin',
        gate.serial,
        lines.slice(from, from + 5_000),
        from + 1,
      );
      expect(body).toMatchObject({ recorded: 5_000, refused: [] });
    }
    const seconds = (performance.now() - started) / 1_000;
    expect((await machines.device(gate.id)).events).toBe(50_000);
    expect(seconds).toBeLessThan(30);
  }, 60_000);
});

describe('the command that takes a machine’s file in', () => {
  const ASN = fileURLToPath(new URL('../../../infra/admin/src/asn.ts', import.meta.url));
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'asn-graph-attlog-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const handIn = (...words: string[]) => run('education-admin', 'import', words);
  const run = async (sub: string, verb: string, words: string[], also: Record<string, string> = {}) => {
    const { url, issuer } = machines.bungo.attendance;
    const env = {
      PATH: process.env['PATH'],
      ATTENDANCE_URL: url,
      ASN_TOKEN: await issuer.token({ sub }),
      ...also,
    };
    const args = ['--conditions=@asn/source', '--no-warnings', ASN, 'attendance', verb, ...words];
    return promisify(execFile)(process.execPath, args, { env }).then(
      ({ stdout }) => ({ code: 0, text: stdout.trim() }),
      (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr.trim() }),
    );
  };

  it('finds the machine in the name of the file, goes by its lines, and says beside it what was refused', async () => {
    const gate = await machines.inSchool('COMMAND-1', { 7: 'teacher' });
    const file = join(folder, 'COMMAND-1_attlog.dat');
    const times = Array.from({ length: 5_500 }, (_, index) => new Date(Date.UTC(2026, 2, 2, 0, 0, index)));
    const lines = times.map((time) => line(time.toISOString().slice(0, 19).replace('T', ' ')));
    await writeFile(file, ['COMMAND-1', ...lines, '0x8F21'].join('\r\n'));
    expect(await handIn(file)).toEqual({
      code: 0,
      text: `2: ${file}.refused\n5500 recorded (0 of a PIN that is nobody's), 0 known, 2 refused`,
    });
    const sentence = 'Baris ini bukan presensi: PIN dan waktu tidak ditemukan.';
    expect(await readFile(`${file}.refused`, 'utf8')).toBe(
      `1\t${sentence}\tCOMMAND-1\n5502\t${sentence}\t0x8F21\n`,
    );
    expect((await handIn(file)).text).toContain('0 recorded');
    expect((await machines.device(gate.id)).events).toBe(5_500);
  });

  it('asks for the machine where the name says nothing, and says that there is none', async () => {
    await machines.inSchool('COMMAND-2', { 7: 'teacher' });
    const file = join(folder, 'attlog.dat');
    await writeFile(file, line('2026-03-02 07:20:00'));
    expect(await handIn(file)).toMatchObject({ code: 1, text: expect.stringContaining('--device') });
    expect(await handIn(file, '--device', 'COMMAND-3')).toMatchObject({
      code: 1,
      text: expect.stringContaining('tidak terdaftar'),
    });
    expect(await handIn(file, '--device', 'COMMAND-2')).toMatchObject({
      code: 0,
      text: expect.stringContaining('1 recorded'),
    });
    expect(await handIn(join(folder, 'none_attlog.dat'))).toMatchObject({
      code: 1,
      text: expect.stringContaining('tidak dapat dibaca'),
    });
  });

  it('assigns PINs by a list with people by their PNS ID, and the same list again changes nothing', async () => {
    const gate = await machines.inSchool('COMMAND-4');
    await machines.push(gate, ['7\t2026-03-02 07:20:00\t0\t1\t0', '8\t2026-03-02 07:21:00\t0\t1\t0']);
    const { teacher = '' } = machines.bungo.people;
    // Personnel, as far as it is asked here.
    const personnel = createServer((_, response) =>
      response.end(JSON.stringify({ today: '2026-03-01', people: { A1: teacher } })),
    ).listen(0, '127.0.0.1');
    await once(personnel, 'listening');
    const { port } = personnel.address() as AddressInfo;
    const file = join(folder, 'pins.csv');
    await writeFile(file, "PIN;PNS ID;DARI\n7;'A1;2026-01-01\n8;B2;\n7 7;A1;\n");
    const assign = () =>
      run('personnel-admin', 'pins', [file, '--device', 'COMMAND-4'], {
        PERSONNEL_URL: `http://127.0.0.1:${port}`,
      });
    const first = await assign();
    expect(first).toMatchObject({
      code: 0,
      text: expect.stringContaining('1 assigned, 1 events moved, 2 refused'),
    });
    expect(first.text).toContain('3  PNS ID ini tidak dikenal.');
    expect(first.text).toContain('4  PIN terdiri atas');
    expect((await assign()).text).toContain('1 assigned, 0 events moved, 2 refused');
    expect((await machines.device(gate.id)).pins).toMatchObject([{ pin: '7', employee: { id: teacher } }]);
    const { rowCount } = await machines.bungo.database.query('select from device_pin where device_id = $1', [
      gate.id,
    ]);
    expect(rowCount).toBe(1);
    personnel.close();
  });
});
