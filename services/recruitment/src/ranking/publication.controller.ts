import { AllowSignedIn, isOpaqueId, refusal, sqlOf, type RequestContext } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Controller, Get, HttpException, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { rank } from './rank.ts';
import type { Publication } from './publication.ts';
import type { RankingInput } from './ranking-input.ts';

/** What is published: numbers and points, no identity. For whoever is signed in, to compute again. */
@Controller('selections')
export class PublicationController {
  constructor(private readonly orm: MikroORM) {}

  /** The last edition, as the file that `npm run -s asn -- recruitment verify FILE` takes. */
  @Get(':id/published')
  @AllowSignedIn()
  async published(
    @Param('id') id: string,
    @Req() { context }: FastifyRequest & { context: RequestContext },
  ): Promise<Publication> {
    const { rows } = isOpaqueId(id)
      ? await sqlOf(this.orm.em.fork()).query<{ sha256: string; input: string }>(
          'select sha256, input from publication where selection_id = $1 order by edition desc limit 1',
          [id],
        )
      : { rows: [] };
    const [found] = rows;
    if (found === undefined) {
      const sentence = { id: 'Belum ada hasil yang diumumkan.', en: 'No result has been published.' };
      throw new HttpException(refusal('NOT_PUBLISHED', sentence, context.language), 404);
    }
    const input = JSON.parse(found.input) as RankingInput;
    return { sha256: found.sha256, input, outcome: rank(input) };
  }
}
