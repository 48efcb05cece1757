import { rejection, type Rejection } from '@asn/law';

/** Longest text that somebody writes here, in characters. */
const LONGEST = 500;

/** Says what is wrong with texts that must be there, by the name of their field. */
export const textRejections = (texts: Readonly<Record<string, string>>): Rejection[] =>
  Object.entries(texts)
    .filter(([, text]) => text.trim() === '' || text.length > LONGEST || text.includes('\0'))
    .map(([field]) =>
      rejection(
        'TEXT_NOT_USABLE',
        {
          id: 'Isian ini wajib, paling panjang 500 karakter.',
          en: 'This text is required, and has 500 characters at most.',
        },
        { path: [field] },
      ),
    );

export const LAST_BEFORE_FIRST = rejection(
  'LAST_BEFORE_FIRST',
  { id: 'Hari terakhir mendahului hari pertama.', en: 'The last day is before the first.' },
  { path: ['to'] },
);
