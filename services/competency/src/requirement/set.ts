import { isOpaqueId, UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { textOrNull, textRejections } from '../person/text.ts';
import { keepRequirements } from './keep-requirements.ts';
import { requirementRejections } from './requirement.rule.ts';
import type { SetRequirementInput } from './requirement.type.ts';

export interface RequirementSet extends Payload {
  changed?: boolean;
}

/** The personnel agency says what is required from a day on. */
@Injectable()
export class SetRequirement {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: SetRequirementInput): Promise<RequirementSet> {
    return this.useCases.run<RequirementSet>(context, async (unit) => {
      const requirement = {
        position: textOrNull(input.position),
        kind: textOrNull(input.kind),
        echelon: textOrNull(input.echelon),
        jfLevel: textOrNull(input.jfLevel),
        competency: input.competency,
        level: input.level,
        from: input.from,
        source: input.source.trim(),
      };
      const { position } = requirement;
      const { rows } = await unit.sql.query<{ competency: boolean; position: boolean }>(
        `select exists (select from competency where code = $1) as competency,
           exists (select from workforce_position where position_id = $2::uuid) as position`,
        [requirement.competency, position !== null && isOpaqueId(position) ? position : null],
      );
      const rejections = [
        ...requirementRejections(requirement, rows[0]!),
        ...textRejections(input.source, 'source'),
      ];
      if (rejections.length > 0) return { rejections, warnings: [] };
      return { rejections, warnings: [], changed: (await keepRequirements(unit, [requirement])) > 0 };
    });
  }
}
