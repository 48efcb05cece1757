export * from './leads.ts';
export * from './leads-as-text.ts';
export * from './load-actor.ts';
export * from './project.ts';
export * from './projection.sql.ts';
export * from './reach.ts';
export * from './relations.ts';
export * from './workforce-reactions.ts';
