import { Clock, dayOf } from '@asn/civil-date';
import { Repeated, SUBGRAPH, sqlOf, type SubgraphOptions } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { countOnNewDay, countUnits, takeUnits } from './count-units.sql.ts';

/**
 * Counts how many people of each unit have fulfilled the duty, unit by unit, whenever something about them changes.
 * A request adds up units and visits nobody, however large the regency is.
 */
@Injectable()
export class CountUnits extends Repeated {
  protected readonly what = 'units cannot be counted';

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
    protected readonly logger: Logger,
  ) {
    super();
  }

  protected work(): Promise<boolean> {
    return this.orm.em.fork().transactional(async (em) => {
      const sql = sqlOf(em);
      // Two who count the same unit could keep the earlier count.
      const { rows } = await sql.query<{ mine: boolean }>(
        "select pg_try_advisory_xact_lock(hashtext('unit_learning')) as mine",
      );
      if (rows[0]?.mine !== true) return false;
      const today = dayOf(this.clock.now(), this.subgraph.environment.CIVIL_TIME_ZONE);
      await countOnNewDay(sql, today);
      const units = await takeUnits(sql);
      if (units.length === 0) return false;
      await countUnits(sql, units, today);
      return true;
    });
  }
}
