import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.ts';

const loaders = new WeakMap<RequestContext, Map<string, DataLoader<unknown, unknown, string>>>();

/**
 * Loads one key of many that a request asks for in the same breath: `load` gets all of them at once and answers
 * in a map by `cacheKey`; a key without an answer gives null. `name` tells one such question from another, and
 * what makes it another (a date) belongs into the key.
 */
export function batched<K, V>(
  context: RequestContext,
  name: string,
  key: K,
  load: (keys: readonly K[]) => Promise<Map<string, V>>,
  cacheKey: (key: K) => string = String,
): Promise<V | null> {
  const ofRequest = loaders.get(context) ?? new Map<string, DataLoader<unknown, unknown, string>>();
  loaders.set(context, ofRequest);
  const loader =
    (ofRequest.get(name) as DataLoader<K, V | null, string> | undefined) ??
    new DataLoader<K, V | null, string>(
      async (keys) => {
        const found = await load(keys);
        return keys.map((one) => found.get(cacheKey(one)) ?? null);
      },
      { cacheKeyFn: cacheKey },
    );
  ofRequest.set(name, loader);
  return loader.load(key);
}

/** Forgets what a request has loaded: after a change, the answer must show it. */
export function forgetLoaded(context: RequestContext): void {
  loaders.delete(context);
}
