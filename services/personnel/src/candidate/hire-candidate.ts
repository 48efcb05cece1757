import { recordChanges, RequestContexts, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { hire } from '../employment/hire.ts';
import { personWithNik } from '../person/identity-numbers.ts';
import { candidateAggregate, candidateAnswered } from './candidate-aggregate.ts';
import type { Handover } from './handover.ts';
import { decideProposal, lockProposal, type Decision, type Proposal } from './proposal.sql.ts';

/**
 * Makes a candidate an employee by the code that hires everyone, and answers recruitment: in one transaction, under
 * the lock of the proposal. Whoever comes second finds it decided and does nothing.
 */
@Injectable()
export class HireCandidate {
  constructor(
    private readonly useCases: UseCases,
    private readonly contexts: RequestContexts,
  ) {}

  /** Hires, or refuses with the codes of all that is wrong. */
  async run(proposal: Proposal, handover: Handover | 'UNKNOWN' | 'WITHDRAWN'): Promise<void> {
    if (handover === 'WITHDRAWN') return this.#decide(proposal, { state: 'WITHDRAWN' });
    if (handover === 'UNKNOWN') return this.#refuse(proposal, ['CANDIDATE_UNKNOWN']);
    if (differs(proposal, handover)) return this.#refuse(proposal, ['HANDOVER_DIFFERS']);
    const { rejections } = await this.#hire(proposal, handover);
    if (rejections.length > 0) await this.#refuse(proposal, [...new Set(rejections.map(({ code }) => code))]);
  }

  #hire(proposal: Proposal, { decree, employmentKind, positionId, ...who }: Handover) {
    return this.useCases.run<EmployeeChanged>(this.#context(proposal), async (unit) => {
      if ((await lockProposal(unit.sql, proposal.id)) !== 'PENDING') return { rejections: [], warnings: [] };
      // Whoever served before under a contract goes on as the same person.
      const employee = await personWithNik(unit.sql, who.nik);
      const input = { ...who, decree, kind: employmentKind, position: positionId, employee };
      const hired = await hire(unit, input);
      if (hired.personId === undefined) return hired;
      const decision: Decision = { state: 'HIRED', personId: hired.personId, hiredOn: decree.effectiveOn };
      await decideProposal(unit.sql, proposal.id, decision, unit.now);
      await recordChanges(unit, candidateAggregate, [candidateAnswered(proposal.id)]);
      return hired;
    });
  }

  #refuse = (proposal: Proposal, codes: string[]): Promise<void> =>
    this.#decide(proposal, { state: 'REFUSED', codes });

  async #decide(proposal: Proposal, decision: Decision): Promise<void> {
    await this.useCases.run(this.#context(proposal), async (unit) => {
      if ((await lockProposal(unit.sql, proposal.id)) === 'PENDING') {
        await decideProposal(unit.sql, proposal.id, decision, unit.now);
        if (decision.state === 'REFUSED')
          await recordChanges(unit, candidateAggregate, [candidateAnswered(proposal.id)]);
      }
      return { rejections: [], warnings: [] };
    });
  }

  #context = ({ correlationId }: Proposal): RequestContext =>
    this.contexts.ofService('PERSONNEL_ADMIN', correlationId);
}

/** What is handed over must be what was proposed, and the place reserved for. */
const differs = (proposal: Proposal, handover: Handover): boolean =>
  proposal.id !== handover.candidateId ||
  proposal.positionId !== handover.positionId ||
  proposal.employmentKind !== handover.employmentKind;
