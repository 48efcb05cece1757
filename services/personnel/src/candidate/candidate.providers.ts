import { Clock } from '@asn/civil-date';
import type { Provider } from '@nestjs/common';
import type { PersonnelEnvironment } from '../environment.ts';
import { HandoverSource } from './handover.ts';
import { HireCandidate } from './hire-candidate.ts';
import { HANDOVER_SOURCE, HireCandidates } from './hire-candidates.ts';
import { MachineToken } from './machine-token.ts';

/** What hires candidates, with its way to recruitment. */
export const candidateProviders = (environment: PersonnelEnvironment): Provider[] => [
  HireCandidate,
  HireCandidates,
  {
    provide: HANDOVER_SOURCE,
    inject: [Clock],
    useFactory: (clock: Clock) => handoverSource(environment, clock),
  },
];

function handoverSource(
  { RECRUITMENT_URL, ISSUER_URL, CLIENT_ID, CLIENT_SECRET, CLIENT_SECRET_FILE }: PersonnelEnvironment,
  clock: Clock,
): HandoverSource | null {
  if (RECRUITMENT_URL === undefined) return null;
  const secret = CLIENT_SECRET === undefined ? { file: CLIENT_SECRET_FILE ?? '' } : { value: CLIENT_SECRET };
  return new HandoverSource(
    RECRUITMENT_URL,
    new MachineToken({ issuer: ISSUER_URL, clientId: CLIENT_ID, secret }, clock),
  );
}
