import { describe, expect, it } from '@jest/globals';
import { csvOf, readUnits } from './employee-file.fixture.ts';

const A_SCHOOL = {
  Id: "'A5EB03E23BFBF6A0E040640A040252AD",
  InstansiId: 'A5EB03E23CCCF6A0E040640A040252AD',
  DiatasanId: 'A5EB03E23BFAF6A0E040640A040252AD',
  EselonId: '99',
  NamaUnor: '----------SD Negeri 1 Muara Bungo',
  NamaJabatan: 'Kepala Sekolah',
  CepatKode: '0701',
  IndukUnorId: '',
  PemimpinPnsId: 'A8ACA7F0B1C2D3E4F5A6B7C8D9E0F1A2',
  JenisUnorId: '',
};

describe('a row of the unit export', () => {
  it('says a unit, the one above, and its head', async () => {
    const [row] = await readUnits(csvOf([A_SCHOOL]));
    expect(row?.rejections).toEqual([]);
    expect(row?.value).toEqual({
      siasnId: 'A5EB03E23BFBF6A0E040640A040252AD',
      parentSiasnId: 'A5EB03E23BFAF6A0E040640A040252AD',
      name: 'SD Negeri 1 Muara Bungo',
      echelonId: '99',
      headTitle: 'Kepala Sekolah',
      headSiasnId: 'A8ACA7F0B1C2D3E4F5A6B7C8D9E0F1A2',
      code: '0701',
      unitTypeId: null,
      institutionId: 'A5EB03E23CCCF6A0E040640A040252AD',
      officeSiasnId: null,
      other: {},
    });
  });

  it('of the short form says a unit and the one above', async () => {
    const [root, below] = await readUnits(
      'ID,NAMA_UNOR,ID_ATASAN\nroot,Pemerintah Kabupaten,\na,Dinas,root\n',
    );
    expect(root?.value).toMatchObject({ siasnId: 'root', parentSiasnId: null, headSiasnId: null });
    expect(below?.value).toMatchObject({ siasnId: 'a', parentSiasnId: 'root' });
  });

  it.each([
    ['----------Sub Bagian Tata Usaha', 'Sub Bagian Tata Usaha'],
    ['- - Seksi', 'Seksi'],
    ['Mitra-Karya', 'Mitra-Karya'],
    ['--Mitra-Karya--', 'Mitra-Karya--'],
  ])('%j is named %j', async (written, name) => {
    const [row] = await readUnits(csvOf([{ ...A_SCHOOL, NamaUnor: written }]));
    expect(row?.value?.name).toBe(name);
  });

  it.each([
    [{ Id: '' }, 'CELL_BLANK'],
    [{ NamaUnor: '-----' }, 'CELL_BLANK'],
    [{ DiatasanId: A_SCHOOL.Id }, 'UNIT_ABOVE_ITSELF'],
    [{ PemimpinPnsId: 'not an id' }, 'ID_MALFORMED'],
  ])('with %j is refused: %s', async (change, code) => {
    const [row] = await readUnits(csvOf([{ ...A_SCHOOL, ...change }]));
    expect(row?.rejections.map((each) => each.code)).toEqual([code]);
    expect(row?.value).toBeNull();
  });
});
