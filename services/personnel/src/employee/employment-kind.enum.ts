import { registerEnumType } from '@nestjs/graphql';

export enum EmploymentKindEnum {
  CPNS = 'CPNS',
  PNS = 'PNS',
  PPPK = 'PPPK',
  PPPK_PARUH_WAKTU = 'PPPK_PARUH_WAKTU',
}
registerEnumType(EmploymentKindEnum, {
  name: 'EmploymentKind',
  description: 'Kinds of civil servant (UU 20/2023 art. 5).',
  valuesMap: {
    CPNS: { description: 'Candidate for PNS: the year of probation.' },
    PNS: { description: 'Permanent civil servant.' },
    PPPK: { description: 'Government employee with a contract.' },
    PPPK_PARUH_WAKTU: { description: 'Part-time PPPK (KepmenPANRB 16/2025): a yearly contract.' },
  },
});
