import type { FieldClasses } from '@asn/access';
import type { Reactions, TopicDefinition } from '@asn/event-log';
import type { Relations } from '@asn/workforce';
import type { Entities, SqlMigration } from '../orm/open-orm.ts';
import type { OrmTransaction } from '../orm/database.ts';
import type { ConstraintRejections } from '../use-case/rejected-by-constraint.ts';
import type { Checksum } from '../operations/checksum.ts';
import type { ServiceEnvironment } from './environment.ts';

/** What makes one service this service; everything else is the same for all. */
export interface SubgraphOptions {
  /** `personnel`; also the name of its relay and, unless it says otherwise, of its consumer. */
  service: string;
  environment: ServiceEnvironment;
  entities: Entities;
  migrations: SqlMigration[];
  /** Who is where, as this service knows it: what its row rules are judged by. */
  relations: Relations;
  /** The class of each field of each type about a person. */
  fieldClasses: FieldClasses;
  constraintRejections: ConstraintRejections;
  /** The topics that this service writes. */
  topics: TopicDefinition[];
  /** The events that this service follows. */
  reactions?: Omit<Reactions<OrmTransaction>, 'database'>;
  /** Sums over what this service holds, to be compared with the same sums elsewhere. */
  checksums: Checksum[];
}

export const SUBGRAPH = Symbol('SUBGRAPH');
