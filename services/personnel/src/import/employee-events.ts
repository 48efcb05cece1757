import type { EmployeeCorrected, EmployeeSnapshot } from '@asn/events';
import type { Event } from '@asn/subgraph';
import type { EmployeeEffect } from './employee-effect.ts';

type Tell = (facts: EmployeeSnapshot) => Event;

/** The events of what happened to somebody, in the order in which they are told. */
export function employeeEvents(effect: EmployeeEffect, positionIds: ReadonlyMap<string, string>): Tell[] {
  const { basis } = effect;
  if (effect.before === null) return [(facts) => registered(effect, facts)];
  const events: Tell[] = [];
  const [firstPart, ...otherParts] = effect.parts;
  if (firstPart !== undefined) {
    events.push(({ name, retiresOn }) => ({
      type: 'asn.personnel.identity-corrected.v1',
      data: { basis, corrected: [firstPart, ...otherParts], name, retiresOn },
    }));
  }
  const [firstField, ...otherFields] = effect.corrected;
  if (firstField !== undefined) {
    events.push((facts) => ({
      type: 'asn.personnel.employee-corrected.v1',
      data: { basis, corrected: [firstField, ...otherFields], ...correctedFacts(effect, facts) },
    }));
  }
  if (effect.employmentChanged !== null) {
    const { from } = effect.employmentChanged;
    events.push((facts) => ({
      type: 'asn.personnel.employment-changed.v1',
      ...(from === null ? {} : { effectiveAt: from }),
      data: { basis, employment: there(facts.employment), retiresOn: facts.retiresOn },
    }));
  }
  const { rank } = effect;
  if (rank?.as === 'NEW') {
    events.push((facts) => ({
      type: 'asn.personnel.rank-changed.v1',
      effectiveAt: rank.effectiveOn,
      data: { basis, grade: there(facts.grade) },
    }));
  }
  events.push(...placementEvents(effect, positionIds));
  return events;
}

function placementEvents(effect: EmployeeEffect, positionIds: ReadonlyMap<string, string>): Tell[] {
  const { basis, placement, endedOn } = effect;
  if (effect.ends && endedOn !== null && effect.endingPlacement !== null) {
    const { appointmentId } = effect.endingPlacement;
    return [
      ({ placements, retiresOn }) => ({
        type: 'asn.personnel.appointment-ended.v1',
        effectiveAt: endedOn,
        data: { basis, appointmentId, endedOn, placements, retiresOn },
      }),
    ];
  }
  if (placement?.as !== 'NEW') return [];
  const { before, from, position } = placement;
  const left =
    before === null || before.to !== null ? null : { positionId: before.positionId, unitId: before.unitId };
  return [
    ({ placements, retiresOn }) => ({
      type: 'asn.personnel.employee-transferred.v1',
      ...(from === null ? {} : { effectiveAt: from }),
      data: {
        basis,
        from: left,
        to: { positionId: there(positionIds.get(effect.personId)), unitId: position.unitId },
        placements,
        retiresOn,
      },
    }),
  ];
}

const registered = ({ basis, facts: { startedOn } }: EmployeeEffect, facts: EmployeeSnapshot): Event => ({
  type: 'asn.personnel.employee-registered.v1',
  effectiveAt: startedOn,
  data: {
    basis,
    name: facts.name,
    employment: there(facts.employment),
    grade: facts.grade,
    placements: facts.placements,
    educationLevel: facts.educationLevel,
    retiresOn: facts.retiresOn,
  },
});

/** The facts that a correction concerns, as they now stand. */
function correctedFacts({ corrected }: EmployeeEffect, facts: EmployeeSnapshot): Partial<EmployeeCorrected> {
  return {
    ...(corrected.includes('startedOn') ? { employment: there(facts.employment) } : {}),
    ...(corrected.includes('grade') ? { grade: there(facts.grade) } : {}),
    ...(corrected.includes('placement') ? { placements: facts.placements, retiresOn: facts.retiresOn } : {}),
    ...(corrected.includes('educationLevel') ? { educationLevel: facts.educationLevel } : {}),
  };
}

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('an event lacks what has just been written');
  return value;
}
