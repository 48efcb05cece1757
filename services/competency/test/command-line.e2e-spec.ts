import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallOffice } from './small-office.fixture.ts';

const ASN = fileURLToPath(new URL('../../../infra/admin/src/asn.ts', import.meta.url));
const NIP = '198001012010012001';

let office: SmallOffice;
let folder: string;
/** Stands for personnel: it says who is who by PNS ID and by NIP. */
let personnel: Server;
beforeAll(async () => {
  office = await SmallOffice.start();
  folder = await mkdtemp(join(tmpdir(), 'competency-'));
  const { teacher, nurse } = office.people;
  personnel = createServer((request, response) => {
    void (async () => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const { people = [], units = [], variables = {} } = JSON.parse(text) as Record<string, never>;
      const ids = (asked: string[], known: Record<string, string>) =>
        Object.fromEntries(asked.filter((id) => id in known).map((id) => [id, known[id]]));
      const answer =
        request.url === '/graphql'
          ? {
              data: Object.fromEntries(
                Object.entries(variables).map(([name, nip]) => [name, nip === NIP ? { id: nurse } : null]),
              ),
            }
          : { people: ids(people, { A1: teacher }), units: ids(units, { U1: office.units.school }) };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    })();
  });
  await new Promise<void>((resolve) => personnel.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  personnel.close();
  await rm(folder, { recursive: true });
  await office.stop();
});

/** Runs the command on a file with this content; answers its last line, and what was refused. */
async function take(name: string, text: string) {
  const file = join(folder, name);
  await writeFile(file, text);
  const env = {
    PATH: process.env['PATH'],
    ASN_TOKEN: await office.competency.issuer.token({ sub: 'personnel-admin' }),
    PERSONNEL_URL: `http://127.0.0.1:${(personnel.address() as AddressInfo).port}`,
    COMPETENCY_URL: office.competency.url,
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@asn/source', ASN, 'competency', 'import', file],
    { env },
  );
  const refused = await readFile(`${file}.refused.csv`, 'utf8').catch(() => null);
  return { said: stdout.trimEnd().split('\n').at(-1), refused };
}

describe('npm run -s asn -- competency import', () => {
  it('knows the kind of a file by its header', async () => {
    const dictionary = 'code,cluster,name,level1,level2,level3,level4,level5\nT1,teknis,Arsip,a,b,c,d,e\n';
    expect((await take('kamus.csv', dictionary)).said).toBe('dictionary: 1 taken, 0 unchanged, 0 refused');
    const catalogue = 'code;name;kind;hours;validMonths;develops\nP1;Arsip;TECHNICAL;20;;T1:3\n';
    expect((await take('katalog.csv', catalogue)).said).toBe('catalogue: 1 taken, 0 unchanged, 0 refused');
    const required = 'kind|competency|level|from|source\nFUNGSIONAL|T1|2|2026-01-01|Perbup\n';
    expect((await take('syarat.csv', required)).said).toBe('requirements: 1 taken, 0 unchanged, 0 refused');
    await expect(take('lain.csv', 'a,b\n1,2\n')).rejects.toThrow(/no known kind/);
  });

  it('takes people by PNS ID and NIP, gives back what is refused with a sentence, and changes nothing again', async () => {
    const header =
      'pnsOrangId,namaKursus,institusiPenyelenggara,noSertipikat,jumlahJam,tahunKursus,tanggalKursus';
    const rows = [
      'A1,Seminar Arsip,BPSDM,K/1,8,2025,01-03-2025',
      `'${NIP},Kursus Data,BPSDM,K/2,10,2025,02-03-2025`,
      'A9,Kursus Data,BPSDM,K/3,10,2025,02-03-2025',
      'A1,"Kursus ""Data""",BPSDM,K/4,10,2024,02-03-2025',
    ];
    const text = [header, ...rows, ''].join('\n');
    const { said, refused } = await take('kursus.csv', text);
    expect(said).toBe('courses: 2 taken, 0 unchanged, 2 refused');
    expect(refused!.split('\n')).toEqual([
      `${header},ALASAN`,
      'A9,Kursus Data,BPSDM,K/3,10,2025,02-03-2025,PNS ID atau NIP ini tidak dikenal. / There is no such PNS ID or NIP.',
      'A1,"Kursus ""Data""",BPSDM,K/4,10,2024,02-03-2025,tahunKursus: 2024 bukan tahun pelaksanaannya.',
      '',
    ]);
    expect((await take('kursus.csv', text)).said).toBe('courses: 0 taken, 2 unchanged, 2 refused');
    const { found } = await office.person(
      'nurse',
      office.people.nurse,
      'learningRecords { kind certificate hours }',
    );
    expect(found.learningRecords).toEqual([{ kind: 'COURSE', certificate: 'K/2', hours: 10 }]);
  });

  it('takes required levels of the position of a title in a unit', async () => {
    await office.competency.office.openPosition(office.units.school, 'Guru Ahli Muda');
    await office.competency.caughtUp();
    const text =
      'UnorId,NamaJabatan,competency,level,from,source\nU1,Guru Ahli Muda,M1,3,01-01-2026,Perbup\nU9,Guru Ahli Muda,M1,3,01-01-2026,Perbup\n';
    const { said, refused } = await take('jabatan.csv', text);
    expect(said).toBe('requirements: 1 taken, 0 unchanged, 1 refused');
    expect(refused).toContain('UNOR ID ini tidak dikenal');
  });
});
