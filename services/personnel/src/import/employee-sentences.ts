import type { Rejection } from '@asn/law';
import { sentenceAt } from './row-sentences.ts';

export const UNIT_UNKNOWN = sentenceAt('UNOR ID', 'UNIT_UNKNOWN', {
  id: 'unit ini tidak ada dalam data, atau sudah ditutup. Kirim dahulu berkas unit yang memuatnya, lalu kirim ulang baris ini.',
  en: 'there is no such unit on record, or it is closed. Send a unit file that has it first, then send this row again.',
});

export const NIP_OF_ANOTHER = sentenceAt('NIP BARU', 'NIP_OF_ANOTHER', {
  id: 'NIP ini tercatat atas nama pegawai dengan PNS ID lain. Perbaiki NIP atau PNS ID baris ini.',
  en: 'this NIP is on record for somebody with another PNS ID. Mend the NIP or the PNS ID of this row.',
});

export const SERVES_NO_MORE = sentenceAt('KEDUDUKAN HUKUM ID', 'SERVES_NO_MORE', {
  id: 'pegawai ini sudah berhenti dan belum tercatat; berkas tidak memuat tanggal berhentinya, sehingga tidak dicatat.',
  en: 'this person serves no more and is not on record; the file has no date of the end, so they are not taken in.',
});

export const NIK_ON_RECORD: Rejection = sentenceAt('NIK', 'NIK_ON_RECORD', {
  id: 'NIK ini juga tercatat atas nama pegawai lain; mohon diperiksa.',
  en: 'this NIK is also on record for somebody else; please check.',
});
