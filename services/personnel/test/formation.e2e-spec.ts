import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decree, Regency, today } from './regency.fixture.ts';

let regency: Regency;
let root: string;
let dinas: string;
let school: string;
let teachers: string;

beforeAll(async () => {
  regency = await Regency.start();
  root = await regency.unit('Pemerintah Kabupaten Bungo');
  dinas = await regency.unit('Dinas Pendidikan', root);
  school = await regency.unit('SDN 1', dinas);
  await regency.headOf(dinas, 'Kepala Dinas');
  teachers = await regency.staffOf(school, 'Guru Ahli Pertama', { kind: 'FUNGSIONAL', need: 3 });
  await regency.staffOf(await regency.unit('Dinas Kesehatan', root), 'Perawat', { need: 1 });
  for (const name of ['Ani', 'Budi']) await regency.hire(name, teachers, '2020-01-01');
});
afterAll(() => regency[Symbol.asyncDispose]());

const formation = async (args: string) => {
  const { data, errors } = await regency.admin({
    query: `{ formation(${args}) {
      nodes { position { title } orgUnit { name } need incumbents vacancy }
      totals { positions need incumbents vacancy surplus } pageInfo { hasNextPage endCursor } } }`,
  });
  expect(errors).toEqual([]);
  return data.formation;
};

describe('a formation', () => {
  it('has need, holders and vacancy of a unit and those below it, with sums, page by page', async () => {
    const first = await formation(`unit: "${dinas}" first: 1`);
    expect(first).toMatchObject({
      nodes: [
        {
          position: { title: 'Guru Ahli Pertama' },
          orgUnit: { name: 'SDN 1' },
          need: 3,
          incumbents: 2,
          vacancy: 1,
        },
      ],
      totals: { positions: 2, need: 4, incumbents: 2, vacancy: 2, surplus: 0 },
      pageInfo: { hasNextPage: true },
    });
    const next = await formation(`unit: "${dinas}" first: 1 after: "${first.pageInfo.endCursor}"`);
    expect(next.nodes).toMatchObject([
      { position: { title: 'Kepala Dinas' }, need: 1, incumbents: 0, vacancy: 1 },
    ]);
    expect((await formation('first: 10')).totals).toMatchObject({ positions: 3, need: 5 });
  });

  it('is that of the day: nobody was there before, and the need was another', async () => {
    expect((await formation(`unit: "${school}" on: "2019-12-31"`)).totals).toMatchObject({
      incumbents: 0,
      need: 3,
    });
    const set = (need: number, on: string) =>
      regency.does('setPositionNeed', { position: teachers, need, decree: decree(on, '11/ABK/2024') });
    expect((await set(1, '2024-01-01')).rejections).toEqual([]);
    expect((await set(2, '2023-12-31')).rejections).toEqual(['NEED_BEFORE_LATEST']);
    expect((await set(2, '2999-01-01')).rejections).toEqual(['NEED_IN_FUTURE']);
    expect((await formation(`unit: "${school}" on: "2023-12-31"`)).totals).toMatchObject({
      need: 3,
      vacancy: 1,
    });
    expect((await formation(`unit: "${school}" on: "2024-01-01"`)).totals).toMatchObject({
      need: 1,
      vacancy: 0,
      surplus: 1,
    });
    const { data } = await regency.admin({
      query: `{ orgUnit(id: "${school}") { positions { incumbents vacancy needs { need before effectiveOn decree { number } } } } }`,
    });
    expect(data.orgUnit.positions).toEqual([
      {
        ...{ incumbents: 2, vacancy: -1 },
        needs: [{ need: 1, before: 3, effectiveOn: '2024-01-01', decree: { number: '11/ABK/2024' } }],
      },
    ]);
  });

  it('has the vacant ones alone when asked for', async () => {
    const { nodes } = await formation(`unit: "${root}" vacantOnly: true on: "${today()}"`);
    expect(nodes.map(({ position }: { position: { title: string } }) => position.title)).toEqual([
      'Kepala Dinas',
      'Perawat',
    ]);
  });
});
