import type { FieldClasses } from '@asn/access';

/** What each field about a person tells, and so who may read it (`readersOf` in libs/access). */
export const fieldClasses: FieldClasses = {
  Employee: {
    id: 'DIRECTORY',
    name: 'DIRECTORY',
    fullName: 'DIRECTORY',
    position: 'DIRECTORY',
    orgUnit: 'DIRECTORY',
    superior: 'DIRECTORY',
    nip: 'CAREER',
    employment: 'CAREER',
    rank: 'CAREER',
    appointments: 'CAREER',
    lifecycle: 'CAREER',
    possibleTransitions: 'CAREER',
    retirement: 'CAREER',
    promotion: 'PERFORMANCE',
    kgb: 'FINANCIAL',
    birthDate: 'PERSONAL',
    birthPlace: 'PERSONAL',
    sex: 'PERSONAL',
    educationLevel: 'PERSONAL',
    educations: 'PERSONAL',
    nik: 'IDENTITY_NUMBER',
  },
};
