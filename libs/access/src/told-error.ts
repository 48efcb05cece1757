import type { Sentence } from '@asn/law';
import { GraphQLError } from 'graphql';

/**
 * An error that tells the caller what they may not do or should do differently: a stable code and a sentence. Where
 * the answer is formatted, the sentence is put into the caller's language; until then the message is Indonesian.
 */
export class ToldError extends GraphQLError {
  constructor(code: string, sentence: Sentence) {
    super(sentence.id, { extensions: { code, sentence } });
  }
}

/** What is said of a field, or of a whole operation, that the caller's rights do not reach. */
export const FORBIDDEN: Sentence = {
  id: 'Anda tidak berwenang untuk ini.',
  en: 'You may not do or see this.',
};

/** The error that says so. */
export const forbidden = (): ToldError => new ToldError('FORBIDDEN', FORBIDDEN);
