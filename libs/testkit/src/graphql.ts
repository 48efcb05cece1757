export interface GraphQLRequest {
  query: string;
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
}

export interface GraphQLAnswer {
  /** HTTP status. */
  status: number;
  // A test states which shape it expects by looking at it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  /** Empty when there are none. */
  errors: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/**
 * A client of one GraphQL endpoint.
 *
 * @param url the whole address, `…/graphql`.
 * @param token an access token; undefined asks as nobody.
 */
export function graphql(url: string, token?: string): (request: GraphQLRequest) => Promise<GraphQLAnswer> {
  return async ({ query, variables, headers }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as {
      data?: unknown;
      errors?: GraphQLAnswer['errors'];
    };
    return { status: response.status, data, errors };
  };
}
