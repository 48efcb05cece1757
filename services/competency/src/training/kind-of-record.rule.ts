import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { byWords, type TrainingKind } from './training-kind.table.ts';

/**
 * A record of the national form says its kind in words: those of its kind first, then those of its name. The
 * leadership trainings count also by the names that they had before (Diklat PIM, SPAMA, ADUM …).
 * @law PP 11/2017 art. 203
 * @from 2017-04-07
 */
export function kindOfRecord(kind: string, name: string, otherwise: TrainingKind): TrainingKind {
  for (const text of [kind, name]) {
    const found = byWords.find(([words]) => words.test(text));
    if (found !== undefined) return found[1];
  }
  return otherwise;
}

export const kindOfRecordRule: Rule = {
  sentence: 'A record of the national form says its kind in words, also in those used before.',
  law: ['PP 11/2017 art. 203'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'Diklat PIM Tk. III, Diklat PIM Tk. II, Seminar Kepemimpinan',
    expected: 'PKA PKN SEMINAR',
    run: () =>
      ['Diklat PIM Tk. III', 'Diklat PIM Tk. II', 'Seminar Kepemimpinan']
        .map((name) => kindOfRecord('', name, 'OTHER'))
        .join(' '),
  },
};
