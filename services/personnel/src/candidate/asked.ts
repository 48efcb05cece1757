import type { z } from 'zod';

const PATIENCE_MS = 5_000;

/** Somebody else did not answer as they should; asking again later may help. Its message has no personal data. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';

  constructor(
    message: string,
    /** The HTTP status; undefined without an answer. */
    readonly status?: number,
  ) {
    super(message);
  }
}

/**
 * What `who` answers at an address, read by its shape.
 * @throws Unavailable for no answer in time, an answer that is no success, and one of another shape
 */
export async function asked<T extends z.ZodType>(
  who: string,
  url: string,
  shape: T,
  init: RequestInit = {},
): Promise<z.infer<T>> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    body = response.ok ? await response.json() : await response.body?.cancel();
  } catch {
    throw new Unavailable(`${who} does not answer`);
  }
  if (!response.ok) throw new Unavailable(`${who} answers ${response.status}`, response.status);
  const { data, error } = shape.safeParse(body);
  if (error === undefined) return data;
  const wrong = error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ');
  throw new Unavailable(`${who} answers in another form: ${wrong}`);
}
