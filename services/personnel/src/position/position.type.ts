import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { positionLevels, type PositionLevel } from './level.rule.ts';
import { positionKinds, type PositionKind } from './position-kind.table.ts';

export const PositionKindEnum = Object.fromEntries(positionKinds.map((kind) => [kind, kind])) as {
  [kind in PositionKind]: kind;
};
registerEnumType(PositionKindEnum, {
  name: 'PositionKind',
  description: 'Kinds of position (UU 20/2023 arts. 13-19).',
  valuesMap: {
    JPT_UTAMA: { description: 'Jabatan pimpinan tinggi utama.' },
    JPT_MADYA: { description: 'Jabatan pimpinan tinggi madya.' },
    JPT_PRATAMA: { description: 'Jabatan pimpinan tinggi pratama: echelon II.' },
    ADMINISTRATOR: { description: 'Administrator: echelon III.' },
    PENGAWAS: { description: 'Pengawas: echelon IV.' },
    FUNGSIONAL: { description: 'Jabatan fungsional (JF).' },
    PELAKSANA: { description: 'Pelaksana.' },
  },
});

export const PositionLevelEnum = Object.fromEntries(positionLevels.map((level) => [level, level])) as {
  [level in PositionLevel]: level;
};
registerEnumType(PositionLevelEnum, {
  name: 'PositionLevel',
  description: 'Jenjang of a functional position, lowest first.',
  valuesMap: {
    PEMULA: { description: 'Keterampilan: pemula.' },
    TERAMPIL: { description: 'Keterampilan: terampil.' },
    MAHIR: { description: 'Keterampilan: mahir.' },
    PENYELIA: { description: 'Keterampilan: penyelia.' },
    AHLI_PERTAMA: { description: 'Keahlian: ahli pertama.' },
    AHLI_MUDA: { description: 'Keahlian: ahli muda.' },
    AHLI_MADYA: { description: 'Keahlian: ahli madya.' },
    AHLI_UTAMA: { description: 'Keahlian: ahli utama.' },
  },
});

@ObjectType('Position', {
  description: 'Jabatan: a title in a unit. Several may hold it, unless it is a seat.',
})
export class PositionType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Nama jabatan.' })
  title!: string;

  @Field(() => PositionKindEnum, { description: 'Jenis jabatan.' })
  kind!: PositionKind;

  @Field(() => String, { nullable: true, description: 'Eselon: `II.a`; null for JF and pelaksana.' })
  echelon!: string | null;

  @Field(() => PositionLevelEnum, {
    nullable: true,
    description: 'Jenjang, as the title of a functional position says it; null where it says none.',
  })
  level!: PositionLevel | null;

  @Field(() => Int, { description: 'How many holders the unit needs (ABK).' })
  need!: number;

  @Field(() => Boolean, { description: 'Whether only one may hold it definitively at a time.' })
  seat!: boolean;
}
