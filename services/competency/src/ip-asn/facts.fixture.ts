import { localDate } from '@asn/civil-date';
import type { IpAsnFacts, KnownAppraisal, KnownSanction, Learned, Post } from './ip-asn-facts.ts';

const told = { eventId: 'told', at: new Date('2026-01-20T01:00:00Z') };

export const post = (kind: string | null, from: string | null = null, to: string | null = null): Post => ({
  unitId: 'school',
  kind,
  from: from === null ? null : localDate(from),
  to: to === null ? null : localDate(to),
});

export const appraisal = (
  year: number,
  predikat: KnownAppraisal['predikat'],
  sealedOn = `${year + 1}-01-15`,
) => ({
  year,
  predikat,
  sealedOn: localDate(sealedOn),
  told,
});

export const sanction = (level: KnownSanction['level'], from: string): KnownSanction => ({
  level,
  from: localDate(from),
  told,
});

export const learned = (kind: string, hours: number, endedOn: string): Learned => ({
  kind,
  name: `${kind} ${endedOn}`,
  hours,
  year: Number(endedOn.slice(0, 4)),
  endedOn: localDate(endedOn),
  recordedAt: told.at,
});

/** A pelaksana with S-1 and nothing else to tell. */
export const facts = (changes: Partial<IpAsnFacts> = {}): IpAsnFacts => ({
  employed: { from: localDate('2015-03-01'), to: null },
  educationLevel: '40',
  posts: [post('PELAKSANA')],
  appraisals: [],
  sanctions: [],
  learned: [],
  ...changes,
});
