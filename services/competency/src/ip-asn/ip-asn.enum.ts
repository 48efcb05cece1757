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
});
