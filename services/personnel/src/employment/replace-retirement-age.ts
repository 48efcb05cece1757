import { rejection, type Rejection } from '@asn/law';
import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import type { ReplaceRetirementAgeInput } from './retirement-age.input.ts';
import { readRetirementAges, writeRetirementAge } from './retirement.sql.ts';

/** Years within which an age of retirement lies; the table's own constraint says the same. */
const SENSIBLE = { least: 40, most: 80 };

/** A new age of retirement takes over from the one before, which is never changed. */
@Injectable()
export class ReplaceRetirementAge {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: ReplaceRetirementAgeInput): Promise<Payload> {
    return this.useCases.run(context, async (unit) => {
      const { category, from, age, regulation, article } = input;
      const rejections: Rejection[] = [];
      if (age < SENSIBLE.least || age > SENSIBLE.most) rejections.push(AGE_NOT_SENSIBLE);
      if (regulation.trim() === '' || article.trim() === '') rejections.push(REGULATION_MISSING);
      if (input.regulationDate > unit.today) rejections.push(REGULATION_IN_FUTURE);
      const ages = await readRetirementAges(unit.sql);
      if (ages.some((row) => row.category === category && row.from !== null && from <= row.from)) {
        rejections.push(NOT_AFTER_LATEST);
      }
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { issuer, subject } = unit.actor.caller;
      await writeRetirementAge(unit.sql, input, `${issuer}|${subject}`, unit.now);
      return { rejections, warnings: [] };
    });
  }
}

const AGE_NOT_SENSIBLE = rejection(
  'AGE_NOT_SENSIBLE',
  { id: 'Batas usia pensiun antara 40 dan 80 tahun.', en: 'An age of retirement is between 40 and 80.' },
  { path: ['age'] },
);
const REGULATION_MISSING = rejection(
  'REGULATION_MISSING',
  { id: 'Peraturan dan pasalnya wajib disebut.', en: 'The regulation and its article are required.' },
  { path: ['regulation'] },
);
const REGULATION_IN_FUTURE = rejection(
  'REGULATION_IN_FUTURE',
  { id: 'Peraturan itu belum ditetapkan.', en: 'The regulation is dated after today.' },
  { path: ['regulationDate'] },
);
const NOT_AFTER_LATEST = rejection(
  'NOT_AFTER_LATEST',
  {
    id: 'Tanggal berlaku harus setelah batas usia yang sudah tercatat.',
    en: 'It must begin after the age on record.',
  },
  { path: ['from'] },
);
