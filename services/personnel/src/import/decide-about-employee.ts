import { rejection, type Rejection } from '@asn/law';
import type { UnitOfWork } from '@asn/subgraph';
import { identityFindings } from '../person/identity.rule.ts';
import type { OpenDifference, Taking } from './deciding.ts';
import { effectOf, type EmployeeEffect } from './employee-effect.ts';
import { ENDED_STANDINGS } from './employee-facts.ts';
import type { EmployeeProposal } from './employee-proposal.ts';
import { readEmployeeStates, type EmployeeState } from './employee-state.ts';
import { EFFECTIVE_ON_MISSING } from './effective-on.ts';
import { writeEmployees } from './write-employees.ts';

/** Takes over what a file says of a person; or says why not, and then nothing is kept. */
export async function decideAboutEmployee(
  unit: UnitOfWork,
  differences: readonly OpenDifference[],
  { basis, effectiveOn }: Taking,
): Promise<Rejection[]> {
  const personId = differences[0]?.personId ?? '';
  await unit.sql.query('select from person where id = $1 for update', [personId]);
  const [state] = await readEmployeeStates(unit.sql, [personId]);
  if (state === undefined) throw new Error('a difference is about nobody');
  const proposals = differences.map(({ proposal }) => proposal as EmployeeProposal);
  const undated = proposals.some(isUndated);
  if (undated && effectiveOn === null) return [EFFECTIVE_ON_MISSING];
  if (entersAnew(state, proposals)) return [ENTERS_ANEW];

  const effect = effectOf(state, proposals, basis, unit.now, effectiveOn);
  const rejections = [...outOfOrder(effect), ...identityRejections(effect)];
  if (rejections.length === 0) await writeEmployees(unit, [effect], () => 1);
  return rejections;
}

/** Whether the file tells no date for what happens on one. */
function isUndated(proposal: EmployeeProposal): boolean {
  if (proposal.about === 'rank') return proposal.rank.effectiveOn === null;
  if (proposal.about === 'placement') return proposal.as === 'NEW' && proposal.from === null;
  if (proposal.about !== 'fact') return false;
  return (
    proposal.key === 'kind' ||
    (proposal.key === 'legalStanding' && ENDED_STANDINGS.has(String(proposal.value)))
  );
}

/** A PPPK does not become a PNS by a change: that is another employment with another NIP. */
const entersAnew = ({ facts }: EmployeeState, proposals: readonly EmployeeProposal[]): boolean =>
  proposals.some(
    (proposal) =>
      proposal.about === 'fact' &&
      proposal.key === 'kind' &&
      facts.kind.startsWith('PPPK') !== String(proposal.value).startsWith('PPPK'),
  );

/** A transfer takes effect after the present position began, an end after the employment and the position did. */
function outOfOrder({ placement, ends, endedOn, endingPlacement, facts }: EmployeeEffect): Rejection[] {
  const before = placement?.as === 'NEW' && placement.before?.to === null ? placement.before : null;
  const transferred = before !== null && (placement?.from ?? '') <= (before.from ?? '');
  const ended = ends && (endedOn ?? '') <= maximum(facts.startedOn, endingPlacement?.from ?? '');
  return transferred || ended ? [TOO_EARLY] : [];
}

const maximum = (a: string, b: string): string => (a > b ? a : b);

function identityRejections({ parts, facts }: EmployeeEffect): Rejection[] {
  if (parts.length === 0) return [];
  const concerned: readonly string[] = [
    ...parts,
    ...(parts.includes('birthDate') || parts.includes('sex') ? ['nip'] : []),
  ];
  return identityFindings(facts).rejections.filter(({ path }) => concerned.includes(path[0] ?? ''));
}

const TOO_EARLY = rejection(
  'BEFORE_PRESENT_POSITION',
  {
    id: 'Tanggal berlakunya harus setelah TMT jabatan dan masa kerja yang sekarang.',
    en: 'It must take effect after the present position and employment began.',
  },
  { path: ['effectiveOn'] },
);

const ENTERS_ANEW = rejection(
  'ENTERS_ANEW',
  {
    id: 'PPPK yang menjadi CPNS atau PNS diangkat baru dengan NIP baru: catat dengan hireEmployee, lalu putuskan KEEP.',
    en: 'A PPPK who becomes CPNS or PNS enters anew with a new NIP: record it by hireEmployee, then decide KEEP.',
  },
  { path: ['decision'] },
);
