import type { SampleSelection } from '@asn/sample';
import { setTimeout as sleep } from 'node:timers/promises';
import { does, type Graph } from './graph.ts';
import { scheduleFrom, type Stage } from './selection-schedule.ts';

interface Seen {
  id: string;
  name: string;
  lines: { code: string }[];
  publication: { edition: number } | null;
}

export interface Applied {
  id: string;
  participantNumber: string;
  verdict: string | null;
  ranking: { skd: string | null } | null;
  objections: { id: string; upheld: boolean | null }[];
}

const SELECTIONS = `query ($year: Int!) {
  selections(year: $year) { id name lines { code } publication { edition } }
}`;
const APPLICATIONS = `query ($id: ID!) { applications(selection: $id, first: 500) {
  nodes { id participantNumber verdict ranking { skd } objections { id upheld } }
} }`;
const CANDIDATES = `query ($id: ID!) { candidates(selection: $id, first: 1) { nodes { id } } }`;
/** How long recruitment may take to hear of vacancies. */
const HEARD_WITHIN_MS = 30_000;

/** A selection of the sample in recruitment, as its admin works on it. */
export class SelectionOfSample {
  readonly #graph: Graph;
  readonly #selection: SampleSelection;
  /** The civil day. */
  readonly today: string;
  id = '';

  constructor(graph: Graph, selection: SampleSelection, today: string) {
    this.#graph = graph;
    this.#selection = selection;
    this.today = today;
  }

  /** The first day of this month: of the decrees, and of the stage in which it stays. */
  get since(): string {
    return `${this.today.slice(0, 7)}-01`;
  }

  /** What there is of it; null before it is announced. */
  async seen(): Promise<Seen | null> {
    const year = Number(this.today.slice(0, 4));
    const { selections } = await this.#graph<{ selections: Seen[] }>(SELECTIONS, { year });
    const found = selections.find(({ name }) => name === this.#selection.name) ?? null;
    if (found !== null) this.id = found.id;
    return found;
  }

  /** Announces it with all its lines. What is there already is left as it is. */
  async announce(positions: ReadonlyMap<string, string>, skbParts: readonly object[]): Promise<void> {
    const { kind, name, lines } = this.#selection;
    const before = await this.seen();
    const missing = lines.filter(({ code }) => before?.lines.every((line) => line.code !== code) ?? true);
    if (before === null) {
      const stages = scheduleFrom(kind, 'ANNOUNCEMENT', this.today);
      const decree = { number: `800/${kind}/BKPSDMD`, date: this.since };
      const input = { kind, year: Number(this.today.slice(0, 4)), name, decree, stages, skbParts };
      const { selection } = await does<{ selection: { id: string } }>(
        this.#graph,
        'createSelection',
        input,
        'selection { id }',
      );
      this.id = selection.id;
    } else if (missing.length > 0) {
      await this.goTo('ANNOUNCEMENT');
    }
    for (const { code, kind: whom, places, education } of missing) {
      const position = positions.get(code);
      const educationLevels = [education.level];
      await this.#once('addFormationLine', { position, code, kind: whom, places, educationLevels });
    }
  }

  /** Reschedules it by a decree, so that a stage began today, or on another day. */
  async goTo(stage: Stage, day = this.today): Promise<void> {
    await does(this.#graph, 'rescheduleSelection', {
      selection: this.id,
      decree: { number: `800/${this.#selection.kind}/JADWAL`, date: this.today },
      stages: scheduleFrom(this.#selection.kind, stage, day),
    });
  }

  async applications(): Promise<Applied[]> {
    const { applications } = await this.#graph<{ applications: { nodes: Applied[] } }>(APPLICATIONS, {
      id: this.id,
    });
    return applications.nodes;
  }

  async hasCandidates(): Promise<boolean> {
    const { candidates } = await this.#graph<{ candidates: { nodes: object[] } }>(CANDIDATES, {
      id: this.id,
    });
    return candidates.nodes.length > 0;
  }

  /** A mutation about what personnel has told just now: refused until recruitment has heard of it. */
  async #once(mutation: string, input: object): Promise<void> {
    const until = performance.now() + HEARD_WITHIN_MS;
    for (;;) {
      try {
        await does(this.#graph, mutation, { selection: this.id, ...input });
        return;
      } catch (error) {
        if (performance.now() > until) throw error;
        await sleep(250);
      }
    }
  }
}
