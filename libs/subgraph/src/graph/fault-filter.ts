import { languageOf } from '@asn/law';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { refusal } from '../request/refusal.ts';
import { FAULT, faultOf } from './mask-error.ts';

/** Keeps the framework from logging an error whole: what a database says of a fault quotes personal data. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  async catch(exception: unknown, host: ArgumentsHost): Promise<unknown> {
    // The graph masks its own errors where it formats them.
    if (host.getType<GqlContextType>() === 'graphql') return exception;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const language = languageOf(host.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']);
    if (exception instanceof HttpException) {
      return reply.code(exception.getStatus()).send(exception.getResponse());
    }
    this.logger.error(faultOf(exception), 'a request failed');
    return reply.code(500).send(refusal('INTERNAL_SERVER_ERROR', FAULT, language));
  }
}
