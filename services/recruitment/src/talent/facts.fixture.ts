import { localDate } from '@asn/civil-date';
import type { KnownAppraisal, KnownSanction, Post, RecordedScore, TalentFacts } from './talent-facts.ts';
import type { Predikat, RecordedPart, SanctionLevel } from './words.ts';

export const told = { eventId: 'told', at: new Date('2026-01-20T01:00:00Z') };
const optional = (day: string | null) => (day === null ? null : localDate(day));

export const post = (
  kind: string | null,
  title: string,
  from: string | null = '2015-01-01',
  to: string | null = null,
): Post => ({
  unitId: 'school',
  positionId: 'held',
  kind,
  title,
  from: optional(from),
  to: optional(to),
});

export const appraisal = (
  year: number,
  predikat: Predikat,
  sealedOn = `${year + 1}-01-15`,
): KnownAppraisal => ({
  year,
  predikat,
  sealedOn: localDate(sealedOn),
  told,
});

export const sanction = (level: SanctionLevel, from: string, to: string | null = null): KnownSanction => ({
  level,
  from: localDate(from),
  to: optional(to),
});
export const discipline = (...sanctions: KnownSanction[]) => ({ sanctions, told });

export const required = (levels: Record<string, number>, from = '2020-01-01', to: string | null = null) => ({
  positionId: 'held',
  levels: Object.entries(levels).map(([competency, level]) => ({
    competency,
    level,
    from: localDate(from),
    to: optional(to),
  })),
  told,
});
export const assessed = (levels: Record<string, number>, on = '2025-01-01', until: string | null = null) =>
  Object.entries(levels).map(([competency, level]) => ({
    competency,
    level,
    assessedOn: localDate(on),
    validUntil: optional(until),
  }));

export const scored = (
  part: RecordedPart,
  score: number,
  on = '2026-01-01',
  until = '2028-01-01',
): RecordedScore => ({
  part,
  score,
  assessedOn: localDate(on),
  validUntil: localDate(until),
  recordedAt: told.at,
});

/** Somebody in box 9: performance 92 and potential 87, a pengawas for years. */
export const facts = (changes: Partial<TalentFacts> = {}): TalentFacts => ({
  employed: { from: localDate('2010-03-01'), to: null },
  employmentKind: 'PNS',
  grade: 'IV/a',
  educationLevel: '40',
  retiresOn: localDate('2040-04-01'),
  posts: [post('PENGAWAS', 'Lurah')],
  appraisals: [appraisal(2024, 'BAIK'), appraisal(2025, 'SANGAT_BAIK')],
  discipline: null,
  profile: { assessments: assessed({ INTEGRITAS: 3 }), told },
  requirements: [required({ INTEGRITAS: 3 })],
  scores: [scored('REINFORCEMENT', 80), scored('POTENTIAL', 80)],
  ...changes,
});
