import { rejection, type Rejection, type Sentence } from '@asn/law';

/** A fault of one column: its sentence begins with the column's name, and so does its path. */
export const sentenceAt = (header: string, code: string, sentence: Sentence, law?: string): Rejection =>
  rejection(
    code,
    { id: `${header}: ${sentence.id}`, en: `${header}: ${sentence.en}` },
    { path: [header], ...(law === undefined ? {} : { law }) },
  );

// The sentences go into files of any encoding, so they keep to plain letters.

export const IS_A_NUMBER: Sentence = {
  id: 'pernah disimpan sebagai bilangan di lembar kerja (misalnya 1,97508E+17 atau berakhir dengan nol), sehingga sebagian angkanya hilang dan tidak dapat dipulihkan. Atur kolom ini sebagai teks, lalu salin nomor yang benar dari sumbernya.',
  en: 'was kept as a number by a spreadsheet (such as 1,97508E+17, or with zeros at its end), so that some digits are lost and cannot be restored. Make the column text, then copy the true number from its source.',
};

export const LOST_DIGITS: Sentence = {
  id: 'pernah disimpan sebagai bilangan di lembar kerja dan kehilangan angka; sel ini dilewatkan.',
  en: 'was kept as a number by a spreadsheet and lost digits; this cell is left out.',
};

export const ID_MALFORMED: Sentence = {
  id: 'bukan ID yang sah (paling banyak 42 huruf, angka atau tanda hubung).',
  en: 'is not a valid id (at most 42 letters, digits or hyphens).',
};

export const CODE_UNKNOWN: Sentence = {
  id: 'kode ini tidak ada dalam daftar.',
  en: 'this code is not in the list.',
};

export const IS_AN_ERROR: Sentence = {
  id: 'berisi rumus yang galat atau belum dihitung.',
  en: 'holds a formula that failed or was never computed.',
};

export const UNPRINTABLE: Sentence = {
  id: 'berisi karakter yang tidak dapat disimpan.',
  en: 'holds characters that cannot be kept.',
};

export const UNBALANCED_QUOTES: Sentence = {
  id: 'Tanda kutip pada baris ini tidak berpasangan; baris dibaca tanpa memperlakukannya sebagai pembungkus sel.',
  en: 'The quotes of this row do not pair up; the row was read without taking them as wrappers of cells.',
};

export const NOT_UTF8: Sentence = {
  id: 'Baris ini bukan UTF-8 dan dibaca sebagai Windows-1252; mohon periksa huruf beraksen.',
  en: 'This row is not UTF-8 and was read as Windows-1252; please check accented letters.',
};

/** A row of `cells` cells in a file whose header has `width`. */
export const wrongWidth = (width: number, cells: number): Sentence => ({
  id: `Baris ini berisi ${cells} sel, kepala kolom ${width}. Biasanya ada pemisah kolom di dalam sel tanpa tanda kutip, atau baris terpotong.`,
  en: `This row has ${cells} cells, the header ${width}. Usually a cell holds a separator without quotes, or the row is cut off.`,
});
