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

/**
 * Runs a mutation whose one argument is `input`; the type of the input is named after it.
 *
 * @param fields what is asked of its payload, beside the rejections
 * @throws Problem with the sentences of its rejections
 */
export async function does<Answer>(
  graph: Graph,
  mutation: string,
  input: object,
  fields = '',
): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${fields} rejections { message } } }`;
  const { done } = await graph<{ done: Answer & { rejections: { message: string }[] } }>(query, { input });
  if (done.rejections.length > 0) throw new Problem(done.rejections.map(({ message }) => message).join(' '));
  return done;
}
