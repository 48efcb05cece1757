import { declaredCaller } from './rules/declared-caller.ts';
import { described } from './rules/described.ts';
import { nullableRootField } from './rules/nullable-root-field.ts';
import { readModelsOnly } from './rules/read-models-only.ts';

/** The lint rules of this project, used by eslint.config.mjs as `asn/<name>`. */
export const plugin = {
  rules: {
    'declared-caller': declaredCaller,
    described,
    'nullable-root-field': nullableRootField,
    'read-models-only': readModelsOnly,
  },
};
