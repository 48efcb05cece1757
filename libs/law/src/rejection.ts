/** A sentence for a person, in Indonesian and English. */
export interface Sentence {
  id: string;
  en: string;
}

/**
 * A refusal or a warning of the domain. A value, never an exception: a payload carries all of them at once.
 * `code` is stable (`NIP_TAKEN`); `law` cites the article (`PP 11/2017 art. 239`); `path` names the input's field.
 */
export interface Rejection {
  code: string;
  message: Sentence;
  law?: string;
  path: string[];
}

/** Makes a `Rejection`. */
export function rejection(
  code: string,
  message: Sentence,
  where: { law?: string; path?: string[] } = {},
): Rejection {
  return { code, message, path: where.path ?? [], ...(where.law === undefined ? {} : { law: where.law }) };
}
