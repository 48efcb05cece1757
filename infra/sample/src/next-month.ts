import type { Employee } from './employee.ts';
import { levelOf, otherClericalJobs, titleIdentifier } from './jobs.ts';
import type { Month } from './months.ts';
import { addedName } from './names.ts';
import { Random } from './random.ts';
import { ceilingOf } from './ranks.ts';
import { accountPeople, type Regency } from './regency.ts';
import type { Unit } from './units.ts';

export type Change = 'moved' | 'promoted' | 'renamed' | 'repositioned' | 'absent' | 'new';

type Changed = { kind: Change; person: Employee | null };

const WANTED: Partial<Record<Change, number>> = {
  moved: 12,
  promoted: 9,
  renamed: 5,
  repositioned: 4,
  absent: 6,
};
/** One in so many is looked at, so that the changes are spread over the file. */
const STRIDE = 7;
const MONTHS_IN_RANK = 48;

/** Decides who changes until the next export, as far as the known number of each change. */
export class NextMonth {
  readonly #regency: Regency;
  readonly #month: Month;
  readonly #left = new Map(Object.entries(WANTED) as [Change, number][]);
  readonly #untouched: ReadonlySet<number>;

  constructor(regency: Regency) {
    this.#regency = regency;
    this.#month = regency.asOf + 1;
    const { administeredUnit: _, ...people } = accountPeople(regency);
    this.#untouched = new Set(Object.values(people));
  }

  /** How the person stands in the next export: null when unchanged, a `person` of null when no longer there. */
  changeOf(person: Employee): Changed | null {
    if (person.heads || this.#untouched.has(person.number)) return null;
    const random = new Random(this.#regency.choices.seed ^ this.#month, person.number);
    if (random.integer(1, STRIDE) !== 1) return null;
    for (const [kind, left] of this.#left) {
      if (left === 0) continue;
      const next = kind === 'absent' ? null : this.#apply(kind, person, random);
      if (next === undefined) continue;
      this.#left.set(kind, left - 1);
      return { kind, person: next };
    }
    return null;
  }

  /** The person after the change; undefined when it cannot befall them. */
  #apply(kind: Change, person: Employee, random: Random): Employee | undefined {
    if (kind === 'moved') return this.#moved(person, random);
    if (kind === 'promoted') return this.#promoted(person);
    if (kind === 'renamed') return { ...person, name: `${person.name} ${addedName(person.sex, random)}` };
    return this.#repositioned(person, random);
  }

  /** A teacher goes to another school of the same kind. */
  #moved(person: Employee, random: Random): Employee | undefined {
    if (person.position.job.title !== 'Guru') return undefined;
    const others = this.#regency.units.filter(
      (unit: Unit) => unit.kind === person.unit.kind && unit !== person.unit,
    );
    return { ...person, unit: random.pick(others), position: { ...person.position, since: this.#month } };
  }

  /** One rank higher, at the same level of the job. */
  #promoted(person: Employee): Employee | undefined {
    const { career, position, education } = person;
    const grade = career.firstGrade + career.grades.length;
    const due = career.kind === 'PNS' && this.#month - career.grades.at(-1)! >= MONTHS_IN_RANK;
    if (!due || grade > ceilingOf(education.levelId)) return undefined;
    const { stream } = position.job;
    if (stream !== '' && levelOf(stream, grade).name !== levelOf(stream, grade - 1).name) return undefined;
    return { ...person, career: { ...career, grades: [...career.grades, this.#month] } };
  }

  /** Another clerical title in the same unit. */
  #repositioned(person: Employee, random: Random): Employee | undefined {
    if (person.position.job.kindId !== '4') return undefined;
    const jobs = otherClericalJobs(person.unit, person.position.job);
    if (jobs.length === 0) return undefined;
    const job = random.pick(jobs);
    return {
      ...person,
      position: { job, id: titleIdentifier(job.title), title: job.title, since: this.#month },
    };
  }
}
