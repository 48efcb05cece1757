import { createRule } from '../create-rule.ts';
import { classOf, importedDecorators } from '../decorators.ts';

const ENTRY_POINTS: Record<string, readonly string[]> = {
  '@nestjs/graphql': ['Query', 'Mutation', 'Subscription'],
  '@nestjs/common': ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options', 'Sse'],
};
const DECLARATIONS = ['Allow', 'AllowSignedIn', 'AllowProbe'];

/**
 * Every root field and every route says who may call it. At run time one that says nothing is closed to all; this
 * rule tells its author before.
 */
export const declaredCaller = createRule({
  name: 'declared-caller',
  meta: {
    type: 'problem',
    docs: { description: 'Root fields and routes declare who may call them.' },
    messages: {
      undeclared:
        '{{name}} does not say who may call it: add @Allow, @AllowSignedIn or @AllowProbe of @asn/subgraph.',
    },
    schema: [],
  },
  defaultOptions: [],
  create: (context) => ({
    MethodDefinition(method) {
      const own = importedDecorators(context, method);
      const entry = own.find(({ name, from }) => ENTRY_POINTS[from]?.includes(name));
      if (!entry) return;
      const declared = [...own, ...importedDecorators(context, classOf(method))];
      if (declared.some(({ name }) => DECLARATIONS.includes(name))) return;
      context.report({
        node: entry.node,
        messageId: 'undeclared',
        data: { name: context.sourceCode.getText(method.key) },
      });
    },
  }),
});
