import { registerEnumType } from '@nestjs/graphql';
import { aspects, berakhlak, type Aspect, type BehaviourValue, type Part } from './skp-content.ts';

const enumOf = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [value in Value]: value };

export const AspectEnum: { [aspect in Aspect]: aspect } = enumOf(aspects);
registerEnumType(AspectEnum, {
  name: 'SkpAspect',
  description: 'What an indicator looks at: an aspect of the work, or (for leaders) a perspective.',
  valuesMap: {
    KUANTITAS: { description: 'How much.' },
    KUALITAS: { description: 'How well.' },
    WAKTU: { description: 'When.' },
    BIAYA: { description: 'At what cost.' },
    PENERIMA_LAYANAN: { description: 'Perspektif penerima layanan: those who are served.' },
    PROSES_BISNIS: { description: 'Perspektif proses bisnis: how the work is done.' },
    PENGUATAN_INTERNAL: { description: 'Perspektif penguatan internal: the people and the organisation.' },
    ANGGARAN: { description: 'Perspektif anggaran: the budget.' },
  },
});

export const BehaviourEnum: { [value in BehaviourValue]: value } = enumOf(berakhlak);
registerEnumType(BehaviourEnum, {
  name: 'BerakhlakValue',
  description: 'A core value of civil servants (BerAKHLAK).',
  valuesMap: {
    BERORIENTASI_PELAYANAN: { description: 'Serves.' },
    AKUNTABEL: { description: 'Answers for what is done.' },
    KOMPETEN: { description: 'Learns and is able.' },
    HARMONIS: { description: 'Cares and respects differences.' },
    LOYAL: { description: 'Puts the nation first.' },
    ADAPTIF: { description: 'Adapts and takes the initiative.' },
    KOLABORATIF: { description: 'Works together.' },
  },
});

export const PartEnum: { [part in Part]: part } = { UTAMA: 'UTAMA', TAMBAHAN: 'TAMBAHAN' };
registerEnumType(PartEnum, {
  name: 'SkpPart',
  description: 'The part of the SKP in which a result stands.',
  valuesMap: {
    UTAMA: { description: 'Main: what the unit is there for.' },
    TAMBAHAN: { description: 'Additional: a task beside it.' },
  },
});
