import type { FieldClasses } from '@asn/access';

/** What each field about a person tells, and so who may read it (`readersOf` in libs/access). */
export const fieldClasses: FieldClasses = {
  Employee: { id: 'DIRECTORY' },
};
