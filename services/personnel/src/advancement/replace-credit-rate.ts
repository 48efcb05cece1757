import { rejection, type Rejection } from '@asn/law';
import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import type { ReplaceCreditRateInput } from './credit-rate.input.ts';
import { latestRateOn, writeCreditRate } from './credit-rate.sql.ts';

/** Credit figures of a level take over from those before, which are never changed. */
@Injectable()
export class ReplaceCreditRate {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: ReplaceCreditRateInput): Promise<Payload> {
    return this.useCases.run(context, async (unit) => {
      const rejections: Rejection[] = [];
      const { coefficient, forRank, forLevel, source, from } = input;
      if ([coefficient, forRank, forLevel].some((figure) => figure != null && figure <= 0)) {
        rejections.push(FIGURE_NOT_POSITIVE);
      }
      if (source.trim() === '') rejections.push(SOURCE_MISSING);
      const latest = await latestRateOn(unit.sql, input.level);
      if (latest !== null && from <= latest) rejections.push(NOT_AFTER_LATEST);
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { issuer, subject } = unit.actor.caller;
      await writeCreditRate(unit.sql, input, `${issuer}|${subject}`, unit.now);
      return { rejections, warnings: [] };
    });
  }
}

const FIGURE_NOT_POSITIVE = rejection(
  'FIGURE_NOT_POSITIVE',
  { id: 'Angka harus lebih dari nol.', en: 'A figure is above zero.' },
  { path: ['coefficient'] },
);
const SOURCE_MISSING = rejection(
  'SOURCE_MISSING',
  { id: 'Peraturan wajib disebut.', en: 'The regulation is required.' },
  { path: ['source'] },
);
const NOT_AFTER_LATEST = rejection(
  'NOT_AFTER_LATEST',
  {
    id: 'Tanggal berlaku harus setelah angka yang sudah tercatat.',
    en: 'It must begin after the figures on record.',
  },
  { path: ['from'] },
);
