export * from './clock.ts';
export * from './dated-table.ts';
export * from './local-date.ts';
export * from './period.ts';
