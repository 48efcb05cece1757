import { mkdirSync, statfsSync } from 'node:fs';
import { Problem } from '../servers/problem.ts';

/** What a first start writes, with room for PostgreSQL's journal. */
const LEAST_MEGABYTES = 500;

/** @throws Problem when the disk that holds `folder` has too little room for a start. */
export function checkDisk(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const free = freeMegabytes(folder);
  if (free >= LEAST_MEGABYTES) return;
  throw new Problem(
    `The disk of ${folder} has only ${free} MB left: free at least ${LEAST_MEGABYTES} MB and start again.`,
  );
}

/** Programs report a full disk in many ways, some by crashing; the disk itself is a better witness. */
export function isDiskFull(folder: string): boolean {
  return freeMegabytes(folder) < 20;
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}
