export * from './verify-token.ts';
