import { FORBIDDEN, forbidden, type Role } from '@asn/access';
import {
  type CanActivate,
  type ExecutionContext,
  HttpException,
  HttpStatus,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from './request-context.ts';
import { refusal } from './refusal.ts';
import { RequestContexts } from './request-contexts.ts';

const ALLOWED = Symbol('ALLOWED');

/** Declares who may call a root field or a route: anyone with one of these roles. What they see is another rule. */
export const Allow = (...roles: [Role, ...Role[]]) => SetMetadata(ALLOWED, roles);

/** Declares that any signed-in account may call a root field, also one with no role at all. */
export const AllowSignedIn = () => SetMetadata(ALLOWED, 'SIGNED_IN');

/** Lets a call through whose caller has a role that its handler allows. A handler that declares nothing is closed. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly contexts: RequestContexts,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<Role[] | 'SIGNED_IN' | 'PROBE' | undefined>(ALLOWED, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if (allowed === 'PROBE') return true;
    if (execution.getType<GqlContextType>() === 'graphql') {
      const context = GqlExecutionContext.create(execution).getContext<RequestContext>();
      if (!reaches(context, allowed)) throw forbidden();
      return true;
    }
    const http = execution.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    request.context = await this.contexts.of(request);
    if (reaches(request.context, allowed)) return true;
    throw new HttpException(refusal('FORBIDDEN', FORBIDDEN, request.context.language), HttpStatus.FORBIDDEN);
  }
}

/** Declares a route that answers without a token: a health probe. */
export const AllowProbe = () => SetMetadata(ALLOWED, 'PROBE');

function reaches(context: RequestContext, allowed: Role[] | 'SIGNED_IN' | undefined): boolean {
  if (allowed === 'SIGNED_IN') return true;
  return allowed !== undefined && allowed.some((role) => context.actor.roles.has(role));
}
