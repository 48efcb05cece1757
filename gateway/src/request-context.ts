import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Caller } from '@asn/access';
import type { Language } from '@asn/law';
import type { GraphQLError } from 'graphql';

/** What is known about one request while it is answered. */
export interface RequestContext {
  caller: Caller;
  /** The language of the gateway's own sentences. */
  language: Language;
  /** As the client sent it: the services choose for themselves. */
  acceptLanguage: string | undefined;
  /** Names this request in the answer and in the logs of the gateway and of every service. */
  correlationId: string;
  /** The services that failed this request, and how: each is waited for once. */
  failures: Map<string, GraphQLError>;
}

/** The request that is being answered, for the one place that can't be handed it: Apollo's `formatError`. */
export const currentRequest = new AsyncLocalStorage<RequestContext>();

/** The client's `x-correlation-id` when it is a UUID, as the services want it and safe to log; else a new one. */
export function correlationIdOf(request: IncomingMessage): string {
  const given = request.headers['x-correlation-id'];
  return typeof given === 'string' && UUID.test(given) ? given : randomUUID();
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
