import type { Rule } from '@asn/law';
import { localDate } from '@asn/civil-date';
import type { IdentityCorrected } from '@asn/events';
import type { Identity } from './identity.rule.ts';

/** Who someone is, as on record. */
export interface IdentityOnRecord extends Identity {
  titleBefore: string | null;
  titleAfter: string | null;
  birthPlace: string | null;
}

/** What is to be corrected: undefined and null leave it as it is, an empty title takes it away. */
export type Correction = { [Field in keyof Omit<IdentityOnRecord, 'kind'>]?: IdentityOnRecord[Field] | null };

export type Corrected = IdentityCorrected['corrected'][number];

/**
 * The identity after the correction: what it names changes, and nothing else; an empty title takes the title away.
 * @law UU 27/2022 art. 6
 */
export function corrected(record: IdentityOnRecord, correction: Correction): IdentityOnRecord {
  const title = (now: string | null, then: string | null | undefined) => (then === '' ? null : (then ?? now));
  return {
    kind: record.kind,
    nip: correction.nip ?? record.nip,
    nik: correction.nik ?? record.nik,
    name: correction.name ?? record.name,
    titleBefore: title(record.titleBefore, correction.titleBefore),
    titleAfter: title(record.titleAfter, correction.titleAfter),
    birthDate: correction.birthDate ?? record.birthDate,
    birthPlace: correction.birthPlace ?? record.birthPlace,
    sex: correction.sex ?? record.sex,
  };
}

/** The parts of an identity that differ; never their values. */
export function differences(before: IdentityOnRecord, after: IdentityOnRecord): Corrected[] {
  const parts: Record<Corrected, (keyof IdentityOnRecord)[]> = {
    name: ['name'],
    titles: ['titleBefore', 'titleAfter'],
    nip: ['nip'],
    nik: ['nik'],
    birthDate: ['birthDate'],
    birthPlace: ['birthPlace'],
    sex: ['sex'],
  };
  return (Object.keys(parts) as Corrected[]).filter((part) =>
    parts[part].some((field) => before[field] !== after[field]),
  );
}

const onRecord: IdentityOnRecord = {
  kind: 'PNS',
  nip: '199003152015012001',
  nik: null,
  name: 'Aminah',
  titleBefore: 'Dra.',
  titleAfter: null,
  birthDate: localDate('1990-03-15'),
  birthPlace: null,
  sex: 'F',
};

export const correctionRule: Rule = {
  sentence: 'A correction changes what it names and nothing else; an empty title takes the title away.',
  law: ['UU 27/2022 art. 6'],
  from: null,
  to: null,
  boundary: {
    case: 'a correction of the name as it is, with an empty title before it',
    expected: 'titles',
    run: () => differences(onRecord, corrected(onRecord, { name: 'Aminah', titleBefore: '' })).join(),
  },
};
