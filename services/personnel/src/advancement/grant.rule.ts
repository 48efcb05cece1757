import { addYears, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { Condition } from './condition.ts';
import type { KgbStep } from './kgb.rule.ts';
import { isPromotionDay, promotionDaysOn } from './promotion-day.rule.ts';
import type { Promotion } from './promotion.rule.ts';

/** What a decree says of a promotion. */
export interface GrantedPromotion {
  grade: string;
  effectiveOn: LocalDate;
  serviceYears: number;
  serviceMonths: number;
  /** Number of the certificate; null without one. */
  examination: string | null;
}

/**
 * A promotion is recorded to the next grade, on a day on which promotions take effect, and when nothing known stands
 * against it. What is not known is for the one who signs: it comes as a warning.
 * @law PP 99/2000; PP 12/2002
 */
export function promotionFindings(
  { grade, effectiveOn, serviceYears, serviceMonths, examination }: GrantedPromotion,
  promotion: Promotion,
): { rejections: Rejection[]; warnings: Rejection[] } {
  const rejections: Rejection[] = [];
  if (!isPromotionDay(effectiveOn)) rejections.push(notAPromotionDay(effectiveOn));
  if (grade !== promotion.to) rejections.push(GRADE_NOT_NEXT);
  if (serviceYears < 0 || serviceMonths < 0 || serviceMonths > 11) rejections.push(SERVICE_NOT_A_TIME);
  const conditions = promotion.conditions.filter(
    ({ code }) => !(code === 'SERVICE_EXAMINATION' && examination?.trim()),
  );
  return {
    rejections: [...rejections, ...conditions.filter(against).map(told)],
    warnings: conditions.filter(({ state }) => state === 'UNKNOWN').map(told),
  };
}

/**
 * A raise is recorded from the day on which its step of grade service is reached, put off by a year at most, once, and
 * when the appraisal does not stand against it.
 * @law PP 7/1977 arts. 11-14
 */
export function kgbFindings(
  step: KgbStep | null,
  effectiveOn: LocalDate,
  granted: readonly number[],
  conditions: readonly Condition[],
): { rejections: Rejection[]; warnings: Rejection[] } {
  if (step === null || step.years === 0) return { rejections: [NO_STEP_REACHED], warnings: [] };
  const rejections = conditions.filter(against).map(told);
  if (effectiveOn > step.latestOn) rejections.push(DELAYED_TOO_LONG);
  if (granted.includes(step.years)) rejections.push(KGB_GRANTED);
  return { rejections, warnings: conditions.filter(({ state }) => state === 'UNKNOWN').map(told) };
}

const against = ({ state }: Condition): boolean => state === 'NOT_MET';

const told = ({ code, reason, law }: Condition): Rejection =>
  rejection(code, reason, { law, path: ['employee'] });

const on = { path: ['decree', 'effectiveOn'] };

const notAPromotionDay = (day: LocalDate): Rejection =>
  rejection(
    'NOT_A_PROMOTION_DAY',
    {
      id: 'TMT bukan tanggal kenaikan pangkat.',
      en: 'Promotions do not take effect on that day.',
    },
    { law: promotionDaysOn(day).law, ...on },
  );
const GRADE_NOT_NEXT = rejection(
  'GRADE_NOT_NEXT',
  { id: 'Kenaikan pangkat adalah setingkat lebih tinggi.', en: 'A promotion leads to the next grade.' },
  { law: 'PP 99/2000', path: ['grade'] },
);
const SERVICE_NOT_A_TIME = rejection(
  'SERVICE_NOT_A_TIME',
  { id: 'MKG: tahun mulai 0, bulan 0 sampai 11.', en: 'Grade service: years from 0, months 0 to 11.' },
  { path: ['serviceYears'] },
);
const NO_STEP_REACHED = rejection(
  'NO_STEP_REACHED',
  {
    id: 'Masa kerja golongan belum diketahui atau belum mencapai kenaikan gaji berkala.',
    en: 'The grade service is not known, or has not reached a raise.',
  },
  { law: 'PP 7/1977 art. 11', ...on },
);
const DELAYED_TOO_LONG = rejection(
  'DELAYED_TOO_LONG',
  { id: 'Penundaan paling lama 1 tahun.', en: 'It may be put off by a year at most.' },
  { law: 'PP 7/1977 art. 13', ...on },
);
const KGB_GRANTED = rejection(
  'KGB_GRANTED',
  { id: 'Kenaikan gaji berkala ini sudah diberikan.', en: 'This raise was granted already.' },
  { path: ['employee'] },
);

const step: KgbStep = {
  years: 2,
  on: localDate('2024-03-01'),
  latestOn: addYears(localDate('2024-03-01'), 1),
  before: 0,
};

export const kgbDelayRule: Rule = {
  sentence: 'A raise is put off by a year at most.',
  law: ['PP 7/1977 art. 13'],
  from: null,
  to: null,
  boundary: {
    case: 'due on 1 March 2024, granted from 2 March 2025 on',
    expected: 'DELAYED_TOO_LONG',
    run: () =>
      kgbFindings(step, localDate('2025-03-02'), [], [])
        .rejections.map(({ code }) => code)
        .join() || 'granted',
  },
};
