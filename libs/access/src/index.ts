export * from './actor.ts';
export * from './data-class.table.ts';
export * from './field-access.ts';
export * from './standing.ts';
export * from './told-error.ts';
export * from './verify-token.ts';
