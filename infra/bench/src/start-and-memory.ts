import type { Benchmark } from './benchmark.ts';
export const startAndMemory: Benchmark = async () => [];
