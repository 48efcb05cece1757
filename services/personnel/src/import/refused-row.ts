import { inLanguage, type Language, type Sentence } from '@asn/law';

/** A refused row, as the reader gave it, and why it was refused. */
export interface RefusedRow {
  original: Uint8Array;
  reasons: readonly Sentence[];
}

export type RefusedRows = AsyncIterable<RefusedRow> | Iterable<RefusedRow>;

/** The reasons of a row as one text. */
export const reasonText = (reasons: readonly Sentence[], language: Language): string =>
  reasons.map((reason) => inLanguage(reason, language)).join(' ');
