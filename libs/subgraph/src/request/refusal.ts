import { inLanguage, type Language, type Sentence } from '@asn/law';

/** The body of an HTTP answer that refuses, in the form of GraphQL's errors, in the caller's language. */
export const refusal = (code: string, sentence: Sentence, language: Language) => ({
  errors: [{ message: inLanguage(sentence, language), extensions: { code } }],
});
