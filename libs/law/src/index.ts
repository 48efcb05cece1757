export * from './language.ts';
export * from './rejection.ts';
export * from './rule.ts';
