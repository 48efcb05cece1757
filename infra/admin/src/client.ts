import { Failure } from './failure.ts';

/** A service as an admin's client: every call bears the token, every refusal becomes a sentence. */
export class Client {
  readonly #token: string;
  readonly #url: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Asks for JSON. Throws `Failure`. */
  async json<T>(path: string, body?: unknown): Promise<T> {
    const response = await this.send(path, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return (await response.json()) as T;
  }

  /** Runs a GraphQL operation. Throws `Failure` on any error; rejections are the caller's to read. */
  async graph<T>(query: string, variables: Record<string, unknown>): Promise<T> {
    const answer = await this.json<{ data?: T; errors?: { message: string }[] }>('/graphql', {
      query,
      variables,
    });
    if (answer.errors?.length) throw new Failure(answer.errors.map(({ message }) => message).join('\n'));
    return answer.data as T;
  }

  /** Sends a request; answers only what succeeded. Throws `Failure`. */
  async send(path: string, init: RequestInit & { duplex?: 'half' } = {}): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`${this.#url}${path}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${this.#token}` },
      });
    } catch {
      throw new Failure(
        `${this.#url} tidak menjawab; apakah layanannya berjalan (npm start)? / ${this.#url} does not answer; is it running (npm start)?`,
      );
    }
    if (response.ok) return response;
    throw new Failure(await sentenceOf(response));
  }
}

async function sentenceOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { errors } = JSON.parse(text) as { errors?: { message: string }[] };
    if (errors?.length) return errors.map(({ message }) => message).join('\n');
  } catch {
    // Not one of ours: the status says all there is.
  }
  return `HTTP ${response.status}`;
}
