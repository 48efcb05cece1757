import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on: they mean nothing without it. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  date: string;
}

export function machine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
}

export const machineInWords = ({ cpu, cores, memoryGiB, system, node, date }: Machine): string =>
  `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node.slice(1)}, ${date}`;

/** Runnable processes of the last minute: more than there are cores, and the figures are those of a busy machine. */
export const load = (): number => loadavg()[0] ?? 0;
