export * from './eventually.ts';
export * from './follower.ts';
export * from './other-office.ts';
export * from './personnel-office.ts';
export * from './small-regency.ts';
