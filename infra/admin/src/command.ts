import type { ServiceName } from '@asn/local/settings';
import type { Client } from './client.ts';

/** The services, the source of the records first. */
export type Services = Readonly<Record<ServiceName, Client>>;

export interface Flags {
  /** `personnel import`: say what it would do, and stop. */
  preview?: boolean | undefined;
  /** `attendance`: the serial number of a machine; of `import` where the file's name doesn't say it. */
  device?: string | undefined;
  /** `personnel decide`: the day from which the file's value holds. */
  from?: string | undefined;
}

/** A command: what it takes, what it says of itself in the usage, and how it runs. Answers the exit code. */
export interface Command {
  takes: string[];
  says: string;
  /** It asks no service, so that nobody needs to act. */
  alone?: true;
  run: (services: Services, args: string[], flags: Flags) => Promise<number>;
}
