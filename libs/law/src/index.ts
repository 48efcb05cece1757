export * from './language.ts';
export * from './rejection.ts';
