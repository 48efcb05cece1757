import { registerEnumType } from '@nestjs/graphql';
import { pointCases, type PointCase } from './points.ts';
import { bands, parts, type Band, type Part } from './words.ts';

const enumOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [name in Name]: name };

export const IpAsnPartEnum: { [part in Part]: part } = enumOf(parts);
registerEnumType(IpAsnPartEnum, {
  name: 'IpAsnPart',
  description: 'A dimension of the index.',
  valuesMap: {
    QUALIFICATION: { description: 'Kualifikasi: education.' },
    COMPETENCY: { description: 'Kompetensi: training, learning hours, seminars.' },
    PERFORMANCE: { description: 'Kinerja: the predikat of the year before.' },
    DISCIPLINE: { description: 'Disiplin: sanctions.' },
  },
});

export const IpAsnBandEnum: { [band in Band]: band } = enumOf(bands);
registerEnumType(IpAsnBandEnum, {
  name: 'IpAsnBand',
  description: 'How high an index is.',
  valuesMap: {
    SANGAT_TINGGI: { description: '91 to 100.' },
    TINGGI: { description: '81 to below 91.' },
    SEDANG: { description: '71 to below 81.' },
    RENDAH: { description: '61 to below 71.' },
    SANGAT_RENDAH: { description: 'Below 61.' },
  },
});

export const IpAsnPointCaseEnum: { [one in PointCase]: one } = enumOf(pointCases);
registerEnumType(IpAsnPointCaseEnum, {
  name: 'IpAsnPointCase',
  description:
    'Everything that the index has a figure for: the cases of its dimensions, the least index of each band, and the JP of a year.',
  valuesMap: {
    QUALIFICATION_S3: { description: 'S-3.' },
    QUALIFICATION_S2: { description: 'S-2.' },
    QUALIFICATION_S1: { description: 'S-1 and D-IV.' },
    QUALIFICATION_D3: { description: 'D-III.' },
    QUALIFICATION_SMA: { description: 'D-II, D-I and SMA.' },
    QUALIFICATION_SMP: { description: 'SMP and below.' },
    MANAGERIAL_TRAINING: { description: 'Diklat kepemimpinan of who holds a managerial position.' },
    MANAGERIAL_HOURS: { description: 'The JP of the year of who holds a managerial position.' },
    MANAGERIAL_SEMINAR: { description: 'A seminar of who holds a managerial position.' },
    FUNCTIONAL_TRAINING: { description: 'Diklat fungsional of who holds a functional position.' },
    FUNCTIONAL_HOURS: { description: 'The JP of the year of who holds a functional position.' },
    FUNCTIONAL_SEMINAR: { description: 'A seminar of who holds a functional position.' },
    PELAKSANA_HOURS: { description: 'The JP of the year of a pelaksana.' },
    PELAKSANA_SEMINAR: { description: 'A seminar of a pelaksana.' },
    PERFORMANCE_SANGAT_BAIK: { description: 'Predikat Sangat Baik.' },
    PERFORMANCE_BAIK: { description: 'Predikat Baik.' },
    PERFORMANCE_BUTUH_PERBAIKAN: { description: 'Predikat Butuh Perbaikan.' },
    PERFORMANCE_KURANG: { description: 'Predikat Kurang.' },
    PERFORMANCE_SANGAT_KURANG: { description: 'Predikat Sangat Kurang.' },
    DISCIPLINE_NEVER: { description: 'Never sanctioned.' },
    DISCIPLINE_RINGAN: { description: 'A light sanction.' },
    DISCIPLINE_SEDANG: { description: 'A medium sanction.' },
    DISCIPLINE_BERAT: { description: 'A severe sanction.' },
    BAND_SANGAT_TINGGI: { description: 'Least index of Sangat Tinggi.' },
    BAND_TINGGI: { description: 'Least index of Tinggi.' },
    BAND_SEDANG: { description: 'Least index of Sedang.' },
    BAND_RENDAH: { description: 'Least index of Rendah.' },
    HOURS_OF_A_YEAR: { description: 'JP of a year that bring all points of hours.' },
  },
});
