import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Regency } from './regency.fixture.ts';

let regency: Regency;
let employee: string;

beforeAll(async () => {
  regency = await Regency.start();
  const staff = await regency.staffOf(await regency.unit('Pemerintah Kabupaten Bungo'));
  employee = await regency.done('hireEmployee', {
    ...regency.newcomer('Siti', staff),
    educationLevel: '40',
  });
});
afterAll(() => regency[Symbol.asyncDispose]());

const records = (level: string, certificateNumber: string) =>
  regency.does('recordEducation', {
    ...{ employee, level, certificateNumber, field: 'Manajemen', institution: 'Universitas Jambi' },
    graduatedYear: 2024,
    document: { number: '823/7/BKPSDMD', date: '2025-02-01' },
  });

const known = async () => {
  const { data } = await regency.admin({
    query: `{ employee(id: "${employee}") { educationLevel educations { level field certificateNumber document { number } } } }`,
  });
  return data.employee;
};

describe('schooling that is recorded', () => {
  it('raises the highest level, and is told to others', async () => {
    expect(await records('45', '1/S2/2024')).toEqual({ id: employee, rejections: [], warnings: [] });
    expect((await regency.events(employee)).at(-1)).toMatchObject({
      type: 'asn.personnel.qualification-changed.v1',
      data: { educationLevel: '45', basis: { decree: { number: '823/7/BKPSDMD' } } },
    });
    expect(await known()).toMatchObject({ educationLevel: '45', educations: [{ level: '45' }] });
  });

  it('of a lower level is kept, and changes nothing else', async () => {
    const before = (await regency.events(employee)).length;
    expect((await records('30', '1/D3/2014')).rejections).toEqual([]);
    expect((await regency.events(employee)).length).toBe(before);
    expect(await known()).toMatchObject({
      educationLevel: '45',
      educations: [{ level: '45' }, { level: '30' }],
    });
  });

  it('is recorded once a certificate, and read by the person and the personnel admin', async () => {
    expect((await records('45', '1/S2/2024')).rejections).toEqual(['EDUCATION_RECORDED']);
    const auditor = await regency.accountWith('AUDITOR', 'auditor');
    const { data, errors } = await auditor({
      query: `{ employee(id: "${employee}") { educations { level } } }`,
    });
    expect(data.employee.educations).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
