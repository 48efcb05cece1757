import type { Sentence } from '@asn/law';
import { AllowSignedIn, OperationLog, refusal, sqlOf, type RequestContext } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Controller, Get, HttpException, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { openIdentities } from '../application/identities.ts';
import { lockCandidate, step } from './candidate-row.ts';
import { loadHandover } from './load-handover.ts';

/** The machine that may learn who a candidate is: its client id, and so the subject of its tokens. */
const PERSONNEL = 'personnel';

/** Who a proposed candidate is, for personnel alone, at the moment in which it hires them. */
@Controller('handover')
export class HandoverController {
  constructor(
    private readonly orm: MikroORM,
    private readonly log: OperationLog,
  ) {}

  /**
   * 404 for who is not proposed, 409 for who was withdrawn. Asking is what makes it binding: from here on the candidate
   * can't be withdrawn before personnel has answered. Each handover is recorded.
   */
  @Get(':candidateId')
  @AllowSignedIn()
  async handover(
    @Param('candidateId') id: string,
    @Req() { context }: FastifyRequest & { context: RequestContext },
  ) {
    if (!isPersonnel(context)) throw told(403, 'FORBIDDEN', NOT_YOURS, context);
    const found = await this.orm.em.fork().transactional(async (em) => {
      const sql = sqlOf(em);
      const candidate = await lockCandidate(sql, id);
      if (candidate?.state === 'WITHDRAWN') return 'WITHDRAWN';
      // A repeated question after the answer was lost finds it hired: the same is told again.
      const known =
        candidate?.state === 'HIRED' || (candidate !== null && (await step(sql, candidate, 'HAND_OVER')));
      if (candidate === null || !known) return null;
      await openIdentities(sql);
      return loadHandover(sql, candidate.id);
    });
    if (found === 'WITHDRAWN') throw told(409, 'CANDIDATE_WITHDRAWN', WITHDRAWN, context);
    if (found === null) throw told(404, 'CANDIDATE_NOT_FOUND', NOT_FOUND, context);
    await this.log.record(context, 'candidate handed over', id);
    return found;
  }
}

/**
 * Whether the caller is personnel's own machine: its client id is the subject of the token, which is no account of
 * anybody here, and where the token names its client (RFC 9068) it is this one.
 */
function isPersonnel({ actor: { caller, personId, roles } }: RequestContext): boolean {
  const [, payload = ''] = caller.token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { client_id?: unknown };
  const client = claims.client_id ?? caller.subject;
  return caller.subject === PERSONNEL && client === PERSONNEL && personId === null && roles.size === 0;
}

const told = (status: number, code: string, sentence: Sentence, { language }: RequestContext) =>
  new HttpException(refusal(code, sentence, language), status);

const NOT_YOURS: Sentence = {
  id: 'Hanya layanan kepegawaian yang menerima identitas calon.',
  en: 'Only the personnel service receives the identity of a candidate.',
};
const WITHDRAWN: Sentence = { id: 'Calon ini sudah ditarik.', en: 'The candidate was withdrawn.' };
const NOT_FOUND: Sentence = { id: 'Calon tidak ditemukan.', en: 'There is no such candidate.' };
