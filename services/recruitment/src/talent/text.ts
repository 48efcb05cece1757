import { rejection, type Rejection } from '@asn/law';

/** The longest text that a person writes or reads here, in characters. */
const LONGEST_TEXT = 1_000;

/** Text that a person must read: there is some, and not more than fits a page. */
export function textRejections(text: string, ...path: string[]): Rejection[] {
  const length = text.trim().length;
  if (length >= 1 && length <= LONGEST_TEXT && !text.includes('\0')) return [];
  return [
    rejection(
      'TEXT_LENGTH',
      { id: `Tulis 1 sampai ${LONGEST_TEXT} karakter.`, en: `Write 1 to ${LONGEST_TEXT} characters.` },
      { path },
    ),
  ];
}
