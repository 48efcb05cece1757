import { Problem } from '../../servers/problem.ts';

/** Asks the graph as somebody. @throws Problem with the sentences of its errors. */
export type Graph = <Data>(query: string, variables: Record<string, unknown>) => Promise<Data>;

/** @param url of the graph, with its path. */
export const graphAs =
  (url: string, token: string): Graph =>
  async <Data>(query: string, variables: Record<string, unknown>) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (errors.length > 0) throw new Problem(errors.map(({ message }) => message).join(' '));
    return data as Data;
  };
