import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import { Agent, request as send } from 'undici';
import type { Subgraph } from './environment.ts';
import type { RequestContext } from './request-context.ts';
import { sentence } from './sentences.ts';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;
type Failure = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT';

/**
 * The way from the gateway to one service: kept-alive connections, a deadline, and errors that name the service.
 * Apollo's own data source has no deadline and lets the text of network errors through to the client.
 */
export class ServiceDataSource implements GraphQLDataSource {
  private readonly agent = new Agent({
    connections: 16,
    keepAliveTimeout: 30_000,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  private readonly name: string;
  private readonly subgraph: Subgraph;

  constructor(name: string, subgraph: Subgraph) {
    this.name = name;
    this.subgraph = subgraph;
  }

  /** Throws a `GraphQLError` with `SUBGRAPH_UNAVAILABLE` or `SUBGRAPH_TIMEOUT` and `extensions.service`. */
  async process(options: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const context = options.context as RequestContext;
    const earlier = context.failures.get(this.name);
    if (earlier) throw earlier;
    try {
      return await this.ask(options.request, context);
    } catch (cause) {
      const error = this.failure(cause, options.request.query ?? '', context);
      context.failures.set(this.name, error);
      throw error;
    }
  }

  /** Whether the service says that it can do its work; false, too, when it does not answer. */
  async ready(): Promise<boolean> {
    try {
      const { statusCode, body } = await send(new URL('/health/ready', this.subgraph.url), {
        dispatcher: this.agent,
        signal: AbortSignal.timeout(Math.min(this.subgraph.timeout, 2_000)),
      });
      await body.dump();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private async ask(
    request: GraphQLDataSourceProcessOptions['request'],
    context: RequestContext,
  ): Promise<Answer> {
    const { query, variables, operationName } = request;
    const response = await send(this.subgraph.url, {
      dispatcher: this.agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${context.caller.token}`,
        'x-correlation-id': context.correlationId,
        ...(context.acceptLanguage !== undefined && { 'accept-language': context.acceptLanguage }),
      },
      body: JSON.stringify({ query, variables, operationName }),
      signal: AbortSignal.timeout(this.subgraph.timeout),
    });
    const answer = (await response.body.json()) as Answer | null;
    // A service that refuses answers in GraphQL's form whatever its status; anything else is no service of ours.
    if (typeof answer !== 'object' || (answer?.data === undefined && answer?.errors === undefined)) {
      throw new Error(`HTTP ${response.statusCode} without a GraphQL answer`);
    }
    return answer;
  }

  private failure(cause: unknown, query: string, context: RequestContext): GraphQLError {
    const code: Failure =
      (cause as Error).name === 'TimeoutError' ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE';
    // A request that was never sent changed nothing.
    const refused = (cause as NodeJS.ErrnoException).code === 'ECONNREFUSED';
    const outcomeUnknown = query.startsWith('mutation') && !refused;
    return new GraphQLError(
      sentence(outcomeUnknown ? 'MUTATION_OUTCOME_UNKNOWN' : code, context.language, this.name),
      { extensions: { code, service: this.name }, originalError: cause as Error },
    );
  }
}
