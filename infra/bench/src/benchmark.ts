import type { Figure } from './results.ts';

export interface BenchmarkContext {
  /** What a benchmark starts it hands over here: it is stopped after it, and when somebody presses Ctrl-C. */
  resources: AsyncDisposableStack;
  /** For files of its own; removed with the run. */
  folder: string;
  /** How many people, when somebody asked for another number than usual. */
  people: number | undefined;
  /** Tells what is being done. */
  say: (line: string) => void;
}

export type Benchmark = (context: BenchmarkContext) => Promise<Figure[]>;
