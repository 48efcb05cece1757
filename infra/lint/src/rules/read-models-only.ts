import { basename } from 'node:path';
import type { TSESTree } from '@typescript-eslint/utils';
import { createRule } from '../create-rule.ts';

interface Options {
  /** Tables whose rows are about a person. */
  tables: string[];
  /** Names of files that may read them by SQL, as regular expressions over the path below `src/`. */
  files: string[];
}

const BYPASSES = ['createQueryBuilder', 'qb', 'getKysely', 'upsert', 'upsertMany'];

/**
 * SQL of our own is not seen by the row filter, so whoever may not see a person could be shown them. It stands in
 * files that say so by their names, where a review looks for the condition `visible`. What a use case asks by
 * `sql.query(…)` in its transaction is for its decision, which is the same whoever asks; a request has no such handle.
 */
export const readModelsOnly = createRule<[Options], 'sql' | 'bypass'>({
  name: 'read-models-only',
  meta: {
    type: 'problem',
    docs: { description: 'SQL over rows about people stands in read models.' },
    messages: {
      sql: 'SQL over `{{table}}` passes by the row rules: move it into a read model (read-*.ts, list-*.ts, load-*.ts).',
      bypass: '`{{name}}` passes by the row rules: use it in a read model (read-*.ts, list-*.ts, load-*.ts).',
    },
    schema: [
      {
        type: 'object',
        properties: {
          tables: { type: 'array', items: { type: 'string' } },
          files: { type: 'array', items: { type: 'string' } },
        },
        required: ['tables', 'files'],
        additionalProperties: false,
      },
    ],
  },
  defaultOptions: [{ tables: [], files: [] }],
  create(context, [{ tables, files }]) {
    const [, below = basename(context.filename)] =
      /\/src\/(.*)$/.exec(context.filename.replaceAll('\\', '/')) ?? [];
    if (files.some((pattern) => new RegExp(pattern).test(below))) return {};
    const reads = new RegExp(
      `\\b(?:from|join)\\s+(?:lateral\\s+)?"?(${tables.join('|')})"?\\b(?!\\s*\\()`,
      'i',
    );
    function check(node: TSESTree.Node, text: string) {
      const [, table] = reads.exec(text) ?? [];
      if (isArgumentOfQuery(node)) return;
      // `from` alone is an English word too: a statement has a `select`, `update` or `delete`, a fragment is tagged.
      if (table && (isSql(text) || isTagged(node)))
        context.report({ node, messageId: 'sql', data: { table } });
    }
    return {
      TemplateElement: (node) => check(node, node.value.raw),
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      'MemberExpression > Identifier.property'(node: TSESTree.Identifier) {
        if (BYPASSES.includes(node.name))
          context.report({ node, messageId: 'bypass', data: { name: node.name } });
      },
    };
  },
});

const isSql = (text: string): boolean => /\b(select|update|delete|with)\b/i.test(text);

const isTagged = (node: TSESTree.Node): boolean => node.parent?.parent?.type === 'TaggedTemplateExpression';

/** A string or a template that is the first argument of `….query(…)`. */
function isArgumentOfQuery(node: TSESTree.Node): boolean {
  const text = node.type === 'TemplateElement' ? node.parent : node;
  const call = text.parent;
  return (
    call?.type === 'CallExpression' &&
    call.arguments[0] === text &&
    call.callee.type === 'MemberExpression' &&
    call.callee.property.type === 'Identifier' &&
    call.callee.property.name === 'query'
  );
}
