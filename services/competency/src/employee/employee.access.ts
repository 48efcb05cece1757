import type { FieldClasses } from '@asn/access';
import { ipAsnClasses } from '../ip-asn/ip-asn.access.ts';

/**
 * What each field about a person tells, and so who may read it (`readersOf` in libs/access). What somebody can do and
 * is recommended is read by whoever reads how they perform; what they learnt by whoever reads their career.
 */
export const fieldClasses: FieldClasses = {
  IpAsn: ipAsnClasses,
  Employee: {
    id: 'DIRECTORY',
    ipAsn: 'PERFORMANCE',
    competencies: 'PERFORMANCE',
    competencyAssessments: 'PERFORMANCE',
    recommendedTrainings: 'PERFORMANCE',
    learning: 'CAREER',
    learningRecords: 'CAREER',
    trainingRegistrations: 'CAREER',
  },
  LearningHoursRow: { employee: 'DIRECTORY', balance: 'CAREER' },
  DueTrainingRow: { employee: 'DIRECTORY', trainings: 'CAREER' },
};
