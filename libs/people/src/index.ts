export * from './authority.ts';
export * from './employee.type.ts';
export * from './following-environment.ts';
export * from './load-employee.ts';
export * from './org-unit.type.ts';
export * from './shown-groups.rule.ts';
export { Sources, type Source } from './sources.ts';
export * from './visible.ts';
export * from './workforce-checksums.ts';
