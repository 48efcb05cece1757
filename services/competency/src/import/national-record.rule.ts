import { localDate, type LocalDate } from '@asn/civil-date';
import type { Rejection, Rule } from '@asn/law';
import { claimRejections } from '../learning/learning.rule.ts';
import { kindOfRecord } from '../training/kind-of-record.rule.ts';
import type { TrainingKind } from '../training/training-kind.table.ts';
import { Cells } from './cells.ts';

/** A course or a training as the national records have it. */
export interface NationalRecord {
  kind: TrainingKind;
  name: string;
  host: string;
  from: LocalDate;
  to: LocalDate;
  hours: number;
  certificate: string | null;
}

/** The columns of a form, by what they say. */
interface Form {
  kind: string;
  name: readonly string[];
  certificate: string;
  from: string;
  to: string;
  year: string;
  /** What a record is whose words say nothing of its kind. */
  otherwise: TrainingKind;
}

/** `rw-kursus`: courses and seminars. */
export const courseForm: Form = {
  kind: 'jenisKursus',
  name: ['namaKursus'],
  certificate: 'nomorSertipikat',
  from: 'tanggalKursus',
  to: 'tanggalSelesaiKursus',
  year: 'tahunKursus',
  otherwise: 'COURSE',
};
/** `rw-diklat`: trainings, the leadership trainings among them. */
export const trainingForm: Form = {
  kind: 'jenisKompetensi',
  name: ['latihanStrukturalNama', 'namaDiklat'],
  certificate: 'nomor',
  from: 'tanggal',
  to: 'tanggalSelesai',
  year: 'tahun',
  otherwise: 'OTHER',
};

/**
 * A record of the national form is held until its last day, or on its first where it names no other; the year that it
 * names is that of one of them, and its hours count by the year of its last day as those of any other training.
 * @law PP 11/2017 art. 203
 * @from 2017-04-07
 */
export function readNationalRecord(
  form: Form,
  row: Readonly<Record<string, string>>,
  today: LocalDate,
): NationalRecord | Rejection[] {
  const cells = new Cells(row);
  const name = cells.text(...form.name);
  const host = cells.text('institusiPenyelenggara');
  const from = cells.date(form.from);
  const to = cells.optionalDate(form.to) ?? from;
  const hours = cells.whole('jumlahJam');
  const year = cells.optionalWhole(form.year);
  if (from === null || to === null || cells.rejections.length > 0) return cells.rejections;
  if (year !== null && ![from, to].some((day) => Number(day.slice(0, 4)) === year))
    cells.refuse('YEAR_DIFFERS', form.year, {
      id: `${year} bukan tahun pelaksanaannya`,
      en: `${year} is not the year in which it was held`,
    });
  cells.rejections.push(...claimRejections({ from, to, hours, expiresOn: null }, today));
  if (cells.rejections.length > 0) return cells.rejections;
  const kind = kindOfRecord(cells.optional(form.kind) ?? '', name, form.otherwise);
  return { kind, name, host, from, to, hours, certificate: cells.optional(form.certificate) };
}

export const nationalRecordRule: Rule = {
  sentence: 'A record of the national form is of the year of one of its days, and was held.',
  law: ['PP 11/2017 art. 203'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'from 30-12-2024 until 02-01-2025, called of 2024 and of 2023',
    expected: 'SEMINAR until 2025-01-02, YEAR_DIFFERS',
    run: () => {
      const read = (tahunKursus: string) => {
        const row = {
          namaKursus: 'Seminar Anggaran',
          institusiPenyelenggara: 'BPSDM',
          tanggalKursus: '30-12-2024',
          tanggalSelesaiKursus: '02-01-2025',
          jumlahJam: '10',
          tahunKursus,
        };
        const found = readNationalRecord(courseForm, row, localDate('2026-01-01'));
        return Array.isArray(found)
          ? found.map(({ code }) => code).join()
          : `${found.kind} until ${found.to}`;
      };
      return `${read('2024')}, ${read('2023')}`;
    },
  },
};
