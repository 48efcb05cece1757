import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'nestjs-pino';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf } from '../graph/mask-error.ts';

const LOOK_EVERY_MS = 500;

/** Work that is looked for as long as the service runs: at once again while there is more, else twice a second. */
export abstract class Repeated implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #closing = new AbortController();
  #running: Promise<void> = Promise.resolve();
  protected abstract readonly logger: Logger;
  /** What cannot be done when it fails, for the log. */
  protected abstract readonly what: string;

  /** Does a piece of it. True when there may be more. */
  protected abstract work(): Promise<boolean>;

  onApplicationBootstrap(): void {
    this.#running = this.#run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      const more = await this.work().catch((error: unknown) => {
        this.logger.warn(faultOf(error), `${this.what}; trying again`);
        return false;
      });
      if (!more) await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
