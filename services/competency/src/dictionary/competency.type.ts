import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const clusters = ['MANAJERIAL', 'SOSIAL_KULTURAL', 'TEKNIS'] as const;
export type Cluster = (typeof clusters)[number];

const ClusterEnum = Object.fromEntries(clusters.map((cluster) => [cluster, cluster])) as {
  [cluster in Cluster]: cluster;
};
registerEnumType(ClusterEnum, {
  name: 'CompetencyCluster',
  description: 'Kinds of competency (PermenPANRB 38/2017).',
  valuesMap: {
    MANAJERIAL: { description: 'Kompetensi manajerial.' },
    SOSIAL_KULTURAL: { description: 'Kompetensi sosial kultural.' },
    TEKNIS: { description: 'Kompetensi teknis.' },
  },
});

@ObjectType('CompetencyLevel', { description: 'A level of a competency, and what it shows itself by.' })
export class CompetencyLevelType {
  @Field(() => Int, { description: '1 to 5.' })
  level!: number;

  @Field(() => String, { description: 'Indikator perilaku, in short.' })
  description!: string;
}

@ObjectType('Competency', { description: 'Kompetensi: an entry of the dictionary.' })
export class CompetencyType {
  @Field(() => String, { description: 'Its code in the dictionary: `M1`.' })
  code!: string;

  @Field(() => ClusterEnum, { description: 'Its kind.' })
  cluster!: Cluster;

  @Field(() => String, { description: 'Nama kompetensi.' })
  name!: string;

  @Field(() => [CompetencyLevelType], { description: 'Its five levels, the lowest first.' })
  levels!: CompetencyLevelType[];
}
