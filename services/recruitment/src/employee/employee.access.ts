import type { FieldClasses } from '@asn/access';

/**
 * What each field about a person tells, and so who may read it (`readersOf` in libs/access). Applicants are no
 * employees: they have no account, and only roles over the whole regency stand to them. Their names and birth dates are
 * for the personnel admin; the auditor and the appointing officer see numbers, points and reasons.
 *
 * A box of the talent map places somebody against others. What they lack for a position is told to whoever may read all
 * that it is judged by, the person themselves too; the level of education in it is told to the readers of PERSONAL alone.
 */
export const fieldClasses: FieldClasses = {
  Employee: { id: 'DIRECTORY', talentBox: 'TALENT', readiness: 'DISCIPLINE' },
  Application: {
    id: 'DIRECTORY',
    participantNumber: 'CAREER',
    lineId: 'CAREER',
    verdict: 'CAREER',
    findings: 'TALENT',
    ranking: 'TALENT',
    objections: 'TALENT',
    applicant: 'PERSONAL',
  },
  Applicant: { name: 'PERSONAL', birthDate: 'PERSONAL', nik: 'IDENTITY_NUMBER' },
};
