import { rejection, type Rejection, type Rule } from '@asn/law';

/** Longest name that is kept, in characters; the national register's names are far below it. */
const LONGEST_NAME = 200;

/**
 * A name is kept as it is written: one word, apostrophes, commas and capitals are all right. Refused is only what cannot
 * be a name: no letter in it, or longer than 200 characters.
 * @law UU 23/2006 art. 58
 */
export function nameRejections(name: string): Rejection[] {
  if (!/\p{L}/u.test(name)) {
    return [
      rejection(
        'NAME_WITHOUT_LETTER',
        { id: 'Nama harus memuat paling sedikit satu huruf.', en: 'A name must have at least one letter.' },
        { path: ['name'] },
      ),
    ];
  }
  if (name.length > LONGEST_NAME) {
    return [
      rejection(
        'NAME_TOO_LONG',
        { id: 'Nama lebih panjang dari 200 karakter.', en: 'The name is longer than 200 characters.' },
        { path: ['name'] },
      ),
    ];
  }
  return [];
}

export const nameRule: Rule = {
  sentence: 'A name is kept as it is written, when it has a letter and no more than 200 characters.',
  law: ['UU 23/2006 art. 58'],
  from: null,
  to: null,
  boundary: {
    case: 'a name of 201 letters',
    expected: 'NAME_TOO_LONG',
    run: () =>
      nameRejections('a'.repeat(LONGEST_NAME + 1))
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
