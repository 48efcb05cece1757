import type { FieldClasses } from '@asn/access';

/**
 * What each field about a person tells, and so who may read it (`readersOf` in libs/access). Expectations and
 * appraisals are for the person, those who lead them, admins and the auditor; what was said between somebody and their
 * superiors is for these alone. Who assesses somebody by an admin's word stands to them as a superior.
 */
export const fieldClasses: FieldClasses = {
  Employee: {
    id: 'DIRECTORY',
    appraisals: 'PERFORMANCE',
    skp: 'PERFORMANCE',
    feedback: 'FEEDBACK',
    assessorAssignments: 'PERFORMANCE',
  },
};
