import type { Actor } from '@asn/access';
import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

/**
 * Who leads somebody on the day decides about their performance; for whom no civil servant leads (the Sekda) it is the
 * appointing officer.
 * @law PP 30/2019
 * @law PermenPANRB 6/2022
 *
 * @param assessorId who assesses them on the day; null: nobody below the appointing officer
 */
export const isAssessor = (
  { personId, roles }: Pick<Actor, 'personId' | 'roles'>,
  assessorId: string | null,
): boolean => (assessorId === null ? roles.has('APPOINTING_OFFICER') : personId === assessorId);

/** Of whom somebody else is the assessor on `day`. */
export const notAssessor = (day: LocalDate): Rejection =>
  rejection(
    'NOT_THE_ASSESSOR',
    {
      id: `Pejabat penilai pada ${day} adalah atasan langsung pada hari itu; bila keliru, BKPSDM dapat menetapkan penilai.`,
      en: `The assessor is whoever led them on ${day}; where that is wrong, the personnel agency can name another one.`,
    },
    { law: 'PermenPANRB 6/2022', path: ['employee'] },
  );

export const assessorRule: Rule = {
  sentence:
    'Who leads somebody on the day decides about their performance; for the Sekda it is the appointing officer.',
  law: ['PP 30/2019', 'PermenPANRB 6/2022'],
  from: localDate('2019-04-26'),
  to: null,
  boundary: {
    case: 'an appointing officer, about somebody whom a civil servant leads, and about the Sekda',
    expected: 'no, yes',
    run: () => {
      const regent = { personId: null, roles: new Set(['APPOINTING_OFFICER'] as const) };
      return [isAssessor(regent, 'head'), isAssessor(regent, null)]
        .map((is) => (is ? 'yes' : 'no'))
        .join(', ');
    },
  },
};
