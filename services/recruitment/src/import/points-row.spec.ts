import { describe, expect, it } from '@jest/globals';
import { cpns2024, pppk2024 } from '../ranking/rules-of-2024.fixture.ts';
import { readCsv } from './csv.ts';
import { formOf, type PointsForm } from './points-row.ts';

/** What is made of the one row of a file. */
function read(form: PointsForm | null, file: string) {
  const rows = readCsv(Buffer.from(file), form!.columns);
  if (!Array.isArray(rows)) throw new Error(rows.code);
  const taken = form!.read(rows[0]!);
  return Array.isArray(taken) ? taken.map(({ path }) => path[0]) : taken.points;
}

describe('PPPK have at most 450, 200 and 40 points. (PermenPANRB 6/2024)', () => {
  const competency = formOf('COMPETENCY', pppk2024, []);
  it.each<[string, unknown]>([
    ['450;200;40', { technical: 450, managerialSociocultural: 200, interview: 40 }],
    ['0;0;0', { technical: 0, managerialSociocultural: 0, interview: 0 }],
    ['451;200;40', ['technical']],
    ['450;201;40', ['managerialSociocultural']],
    ['450;200;41', ['interview']],
    ['-1;200;;', ['technical', 'interview']],
    ['449,5;200;40', ['technical']],
  ])('%s: %j', (points, taken) => {
    expect(read(competency, `NO PESERTA;TEKNIS;MANSOSKUL;WAWANCARA\n1;${points}`)).toEqual(taken);
  });

  it('and neither SKD nor SKB', () => {
    expect(formOf('SKD', pppk2024, [])).toBeNull();
    expect(formOf('COMPETENCY', cpns2024, [])).toBeNull();
  });
});

describe('Parts of the SKB have 0 to 100 points, kept in hundredths. (PermenPANRB 6/2024)', () => {
  it.each<[string, unknown]>([
    ['100', { CAT: 10_000 }],
    ['100,01', ['NILAI']],
    ['99,99', { CAT: 9_999 }],
    ['0', { CAT: 0 }],
    ['85.5', { CAT: 8_550 }],
    ['85,555', ['NILAI']],
    ['', ['NILAI']],
  ])('%s: %j', (points, taken) => {
    expect(read(formOf('CAT', cpns2024, ['CAT', 'INTERVIEW']), `NO PESERTA;NILAI\n1;${points}`)).toEqual(
      taken,
    );
  });

  it('the interview comes from its panel, never from a file', () => {
    expect(formOf('INTERVIEW', cpns2024, ['CAT', 'INTERVIEW'])).toBeNull();
    expect(formOf('PRACTICE', cpns2024, ['CAT', 'INTERVIEW'])).toBeNull();
  });
});
