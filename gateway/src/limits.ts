import type { Sentence } from '@asn/law';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  GraphQLError,
  type GraphQLFormattedError,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** How large a request may be. A page of a frontend needs a third of each. */
export const LIMITS = {
  /** Bytes of an HTTP body. */
  body: 1024 * 1024,
  /** Words and signs of a query, counted while it is read, before anything else is done with it. */
  tokens: 2_000,
  /** Levels of nested fields; a fragment counts as one. */
  depth: 15,
  /** Aliases, fragments unfolded: each is one more time that a field is resolved. */
  aliases: 30,
  directives: 30,
} as const;

type QueryLimit = Exclude<keyof typeof LIMITS, 'body'>;

const NAMES: Record<QueryLimit, Sentence> = {
  tokens: { id: `${LIMITS.tokens} kata dan tanda`, en: `${LIMITS.tokens} tokens` },
  depth: { id: `${LIMITS.depth} tingkat`, en: `${LIMITS.depth} levels` },
  aliases: { id: `${LIMITS.aliases} alias`, en: `${LIMITS.aliases} aliases` },
  directives: { id: `${LIMITS.directives} direktif`, en: `${LIMITS.directives} directives` },
};

const refuse = (limit: QueryLimit) => ({
  n: LIMITS[limit],
  // Reported, not thrown: a thrown one would be a fault of ours (HTTP 500) to Apollo Server.
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) =>
      context?.reportError(new GraphQLError(error.message, { extensions: { limit } })),
  ],
});

/** Validation rules that refuse what is nested too deep or repeated too often. */
export const limitRules = [
  maxDepthRule(refuse('depth')),
  maxAliasesRule(refuse('aliases')),
  maxDirectivesRule(refuse('directives')),
] as ValidationRule[];

/** For the parser, which stops reading at the limit. */
export const parseLimits = { maxTokens: LIMITS.tokens };

/** What an error says was exceeded, "15 levels" for example; undefined for every other error. */
export function exceededLimit(error: GraphQLFormattedError): Sentence | undefined {
  const limit = error.extensions?.['limit'];
  if (typeof limit === 'string' && limit in NAMES) return NAMES[limit as QueryLimit];
  // graphql-js reports a document that is too long as it does any other syntax error.
  return error.message.endsWith(`${LIMITS.tokens} tokens. Parsing aborted.`) ? NAMES.tokens : undefined;
}
