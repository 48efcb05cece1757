/** What a run of these tests can be told. The only reader of the environment. */
export interface Settings {
  /** Chooses the rows, the moments and the ways of dying: the same seed, the same choices. */
  seed: number;
}

export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  return { seed: Number(environment['FAULTS_SEED'] ?? 1508) };
}
