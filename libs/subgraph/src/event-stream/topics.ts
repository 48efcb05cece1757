import type { TopicDefinition } from '@asn/event-log';
import type { SubgraphOptions } from '../start/subgraph-options.ts';

/** For a topic whose owner has not said otherwise: as many processes of one service may share its work. */
const PARTITIONS = 6;

/**
 * Every topic that a service needs to run: those that it writes, the one in which it says that it lives, and those that
 * it follows. Whoever comes first makes a topic, so that services start in any order and beside one that never ran.
 */
export function topicsOf({
  service,
  topics,
  reactions,
}: Pick<SubgraphOptions, 'service' | 'topics' | 'reactions'>): TopicDefinition[] {
  const standard = (compacted: boolean) => (name: string) => ({ name, partitions: PARTITIONS, compacted });
  const all = [
    ...topics,
    ...[`asn.${service}`, ...(reactions?.topics ?? [])].map(standard(false)),
    ...Object.keys(reactions?.snapshots ?? {}).map(standard(true)),
  ];
  return all.filter(({ name }, index) => all.findIndex((each) => each.name === name) === index);
}
