import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, InputType } from '@nestjs/graphql';

@InputType('SelectionDecreeInput', {
  description: 'Surat keputusan: what a step of a selection is based on.',
})
export class SelectionDecreeInput {
  @Field(() => String, { description: 'Nomor SK.' })
  number!: string;

  @Field(() => LocalDateScalar, { description: 'Tanggal SK, not after today.' })
  date!: LocalDate;
}

/** A decree has a number and is not dated in the future. */
export function decreeRejections(
  { number, date }: SelectionDecreeInput,
  today: LocalDate,
  path = 'decree',
): Rejection[] {
  const rejections: Rejection[] = [];
  if (number.trim() === '') {
    rejections.push(
      rejection(
        'DECREE_WITHOUT_NUMBER',
        { id: 'Nomor SK wajib diisi.', en: 'The number of the decree is required.' },
        { path: [path, 'number'] },
      ),
    );
  }
  if (date > today) {
    rejections.push(
      rejection(
        'DECREE_IN_FUTURE',
        { id: 'Tanggal SK tidak boleh setelah hari ini.', en: 'A decree cannot be dated after today.' },
        { path: [path, 'date'] },
      ),
    );
  }
  return rejections;
}
