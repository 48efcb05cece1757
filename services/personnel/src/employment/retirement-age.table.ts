import { localDate, type LocalDate } from '@asn/civil-date';

/** What the age of retirement goes by: the kind of a position, and the level of a functional one. */
export const ageCategories = [
  'JPT',
  'ADMINISTRATOR',
  'PENGAWAS',
  'PELAKSANA',
  'AHLI_UTAMA',
  'AHLI_MADYA',
  'AHLI_MUDA',
  'AHLI_PERTAMA',
  'KETERAMPILAN',
  'GURU',
] as const;
export type AgeCategory = (typeof ageCategories)[number];

/** Batas usia pensiun of one category, from a day on until the next row of it begins. */
export interface RetirementAge {
  category: AgeCategory;
  /** Null: since before the records. */
  from: LocalDate | null;
  /** Full years. */
  age: number;
  /** The regulation and its day, as the basis of what follows from it, and its article. */
  law: { number: string; date: LocalDate; article: string };
}

const PP_32_1979 = { number: 'PP 32/1979', date: localDate('1979-09-29'), article: 'art. 3' };
const UU_14_2005 = { number: 'UU 14/2005', date: localDate('2005-12-30'), article: 'art. 30' };
const UU_5_2014 = { number: 'UU 5/2014', date: localDate('2014-01-15'), article: 'art. 90' };
const PP_11_2017 = { number: 'PP 11/2017', date: localDate('2017-04-07'), article: 'art. 239' };
const UU_20_2023 = { number: 'UU 20/2023', date: localDate('2023-10-31'), article: 'art. 55' };

type Law = RetirementAge['law'];
type Ages = Partial<Record<AgeCategory, number>>;

const rows = (law: Law, from: LocalDate | null, ages: Ages): RetirementAge[] =>
  (Object.entries(ages) as [AgeCategory, number][]).map(([category, age]) => ({ category, from, age, law }));

const administrative = { ADMINISTRATOR: 58, PENGAWAS: 58, PELAKSANA: 58 };
const functional = { AHLI_MADYA: 60, AHLI_MUDA: 58, AHLI_PERTAMA: 58, KETERAMPILAN: 58 };

/** Ages of retirement as the law has had them; `retirement_age` holds what an admin has added since. */
export const retirementAges: readonly RetirementAge[] = [
  ...rows(PP_32_1979, null, {
    ...{ ADMINISTRATOR: 56, PENGAWAS: 56, PELAKSANA: 56 },
    ...{ AHLI_MUDA: 56, AHLI_PERTAMA: 56, KETERAMPILAN: 56, GURU: 56 },
  }),
  // Its article 4 let these serve on.
  ...rows({ ...PP_32_1979, article: 'art. 4' }, null, { JPT: 60, AHLI_UTAMA: 60, AHLI_MADYA: 60 }),
  ...rows(UU_14_2005, UU_14_2005.date, { GURU: 60 }),
  ...rows(UU_5_2014, UU_5_2014.date, { JPT: 60, ...administrative, AHLI_UTAMA: 60, ...functional }),
  ...rows(PP_11_2017, PP_11_2017.date, { JPT: 60, ...administrative, AHLI_UTAMA: 65, ...functional }),
  ...rows(UU_20_2023, UU_20_2023.date, { JPT: 60, ...administrative, AHLI_UTAMA: 65, ...functional }),
];
