import type { Governed, Standing } from '@asn/access';
import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';

/**
 * A person of personnel, to whom a service adds fields or to whom it refers. Every field that it adds needs its class
 * in its `employee.access.ts`.
 */
@ObjectType('Employee', {
  description: 'A civil servant (ASN): a person with the employment in force on a day.',
})
@Directive('@key(fields: "id")')
export class EmployeeType implements Governed {
  @Field(() => ID, { description: 'The opaque id of the person. It never changes; a NIP may be corrected.' })
  id!: string;

  /** How the reader stands to this person. Not a field. */
  standings!: readonly Standing[];
}
