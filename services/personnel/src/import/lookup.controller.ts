import { Allow, sqlOf, type RequestContext } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { BadRequestException, Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { REFERENCE } from './row-reader.ts';

const ids = z.array(z.string().regex(REFERENCE)).max(1000).default([]);
const question = z.object({ people: ids, units: ids });

/** Our opaque ids by those of the national agency, which files and manifests name people and units by. */
@Controller('imports/lookup')
@Allow('PERSONNEL_ADMIN')
export class LookupController {
  constructor(private readonly orm: MikroORM) {}

  /** Ids that are not on record are left out. `today` is the civil day. In the body, for ids of people are no part of a URL. */
  @Post()
  @HttpCode(200)
  async lookup(@Body() body: unknown, @Req() { context }: FastifyRequest & { context: RequestContext }) {
    const { data } = question.safeParse(body);
    if (data === undefined) {
      const errors = [{ message: 'people and units are lists of ids', extensions: { code: 'BAD_REQUEST' } }];
      throw new BadRequestException({ errors });
    }
    return {
      today: context.actor.today,
      people: await this.#find('person', data.people),
      units: await this.#find('org_unit', data.units),
    };
  }

  async #find(table: 'person' | 'org_unit', siasnIds: string[]): Promise<Record<string, string>> {
    const { rows } = await sqlOf(this.orm.em.fork()).query<{ id: string; siasn_id: string }>(
      `select id, siasn_id from ${table} where siasn_id = any ($1::text[])`,
      [siasnIds],
    );
    return Object.fromEntries(rows.map(({ id, siasn_id }) => [siasn_id, id]));
  }
}
