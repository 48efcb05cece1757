import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SupergraphManager } from '@apollo/gateway';

/** The supergraph that the repository holds; the same place seen from `src` and from `dist`. */
export const SUPERGRAPH_FILE = join(import.meta.dirname, '../supergraph.graphql');

interface Log {
  info(message: string): void;
  error(fields: { err: unknown }, message: string): void;
}

/**
 * Gives the gateway the supergraph in `path` and each later version of it. The old schema goes on serving while
 * a new one is broken. The file is polled, since a rename over it and a container's mounted volume send no event.
 */
export const watchSupergraph = (path: string, log: Log): SupergraphManager => ({
  async initialize({ update }) {
    let current = await readFile(path, 'utf8');
    const reload = async (): Promise<void> => {
      try {
        const next = await readFile(path, 'utf8');
        if (next === current) return;
        update(next);
        current = next;
        log.info('The supergraph has changed and is in use.');
      } catch (err) {
        log.error({ err }, 'The new supergraph is not usable; the one before stays in use.');
      }
    };
    const onChange = (): void => void reload();
    watchFile(path, { interval: 500 }, onChange);
    return {
      supergraphSdl: current,
      cleanup: async () => unwatchFile(path, onChange),
    };
  },
});
