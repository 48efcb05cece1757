import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Sign-ins under way and signed-in browsers, kept until they expire or the provider stops: enough for development. */
export function memoryStore(): AdapterFactory {
  const entries = new Map<string, Entry>();

  const live = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    return entry !== undefined && entry.expiresAt > Date.now() ? entry.payload : undefined;
  };
  const sweep = (): void => {
    for (const [key, entry] of entries) if (entry.expiresAt <= Date.now()) entries.delete(key);
  };

  return (model): Adapter => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const ofModel = (): [string, Entry][] => [...entries].filter(([key]) => key.startsWith(`${model}:`));
    const findBy = (field: 'uid' | 'userCode', value: string): AdapterPayload | undefined => {
      const found = ofModel().find(([, { payload }]) => payload[field] === value);
      return found && live(found[0]);
    };
    return {
      upsert: async (id, payload, expiresIn = Infinity) => {
        sweep();
        entries.set(keyOf(id), { payload, expiresAt: Date.now() + expiresIn * 1000 });
      },
      find: async (id) => live(keyOf(id)),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (userCode) => findBy('userCode', userCode),
      consume: async (id) => {
        const payload = live(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        entries.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        // Of this model only: what belongs to no grant, a sign-in under way, is no part of any.
        for (const [key, { payload }] of ofModel()) if (payload.grantId === grantId) entries.delete(key);
      },
    };
  };
}
