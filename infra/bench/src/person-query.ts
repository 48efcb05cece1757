import type { Benchmark } from './benchmark.ts';
export const personQuery: Benchmark = async () => [];
