import { ESLintUtils } from '@typescript-eslint/utils';

/** A rule of this project; CONTRIBUTING.md says what stands behind each. */
export const createRule = ESLintUtils.RuleCreator(() => 'CONTRIBUTING.md');
