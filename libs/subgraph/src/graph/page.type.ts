import { ArgsType, Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { MOST_ROWS } from './page.ts';

@ObjectType('PageInfo', { description: 'Where a page ends.' })
@Directive('@shareable')
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is a next page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` to get the next page. Null on an empty page.',
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: `Rows a page, 1 to ${MOST_ROWS}.` })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; absent for the first page.',
  })
  after?: string | null;
}
