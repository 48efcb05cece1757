import { createRule } from '../create-rule.ts';
import { importedDecorators, option } from '../decorators.ts';

const ROOT_FIELDS = ['Query', 'Mutation', 'Subscription'];

/**
 * A root field that is not nullable turns the whole answer to null when its service is down. Fields that return
 * another service's entity are held to the same by the gateway, which sees the composed graph.
 */
export const nullableRootField = createRule({
  name: 'nullable-root-field',
  meta: {
    type: 'problem',
    docs: { description: 'Root fields are nullable.' },
    messages: {
      required: '{{name}} needs `nullable: true`: when this service is down, the other fields still answer.',
    },
    schema: [],
  },
  defaultOptions: [],
  create: (context) => ({
    MethodDefinition(method) {
      for (const decorator of importedDecorators(context, method)) {
        if (decorator.from !== '@nestjs/graphql' || !ROOT_FIELDS.includes(decorator.name)) continue;
        const nullable = option(decorator, 'nullable');
        if (nullable?.type === 'Literal' && (nullable.value === true || nullable.value === 'itemsAndList'))
          continue;
        context.report({
          node: decorator.node,
          messageId: 'required',
          data: { name: context.sourceCode.getText(method.key) },
        });
      }
    },
  }),
});
