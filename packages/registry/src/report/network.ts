/**
 * A figure of a table between the two sums that it is part of: a change of the figure flows from one to the other. A table keeps all its sums exactly if what flows into each of them flows out of it.
 * A figure of zero and the total of the whole table are no edges: they are published and never change.
 */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** By how much each edge is changed. */
type Change = Map<number, number>;

interface Step {
  readonly edge: number;
  readonly by: 1 | -1;
  readonly to: number;
}

/** The figures of a table as edges, and the ways out of each sum. */
export interface Network {
  readonly edges: readonly Edge[];
  readonly ways: ReadonlyMap<number, readonly Step[]>;
}

/** Builds the network of some edges. */
export const networkOf = (edges: readonly Edge[]): Network => {
  const steps = edges.flatMap(({ from, to }, edge): readonly (readonly [number, Step])[] => [
    [from, { edge, by: 1, to }],
    [to, { edge, by: -1, to: from }],
  ]);
  const ways = Map.groupBy(steps, ([at]) => at);
  return { edges, ways: new Map([...ways].map(([at, out]) => [at, out.map(([, step]) => step)])) };
};

/** What a step costs, null where it cannot be taken. */
type CostOf = (step: Step) => number | null;

interface Reached {
  readonly cost: number;
  readonly by: Step | null;
  readonly from: number;
}

const nearest = (open: ReadonlyMap<number, Reached>): number | null => {
  let least: readonly [number, number] | null = null;
  for (const [at, { cost }] of open) if (least === null || cost < least[1]) least = [at, cost];
  return least === null ? null : least[0];
};

const stepsTo = (reached: ReadonlyMap<number, Reached>, end: number): readonly Step[] => {
  const steps: Step[] = [];
  for (let at = reached.get(end); at !== undefined && at.by !== null; at = reached.get(at.from)) steps.push(at.by);
  return steps;
};

/** The cheapest way from one sum to another, null where there is none; of two that cost the same the one found first. */
const cheapestWay = ({ ways }: Network, start: number, end: number, costOf: CostOf): readonly Step[] | null => {
  const done = new Map<number, Reached>();
  const open = new Map<number, Reached>([[start, { cost: 0, by: null, from: start }]]);
  for (let at = nearest(open); at !== null; at = nearest(open)) {
    const here = open.get(at) ?? { cost: 0, by: null, from: at };
    open.delete(at);
    done.set(at, here);
    if (at === end) return stepsTo(done, end);
    for (const step of ways.get(at) ?? []) {
      const own = done.has(step.to) ? null : costOf(step);
      const cost = here.cost + (own ?? 0);
      if (own !== null && cost < (open.get(step.to)?.cost ?? Number.POSITIVE_INFINITY)) open.set(step.to, { cost, by: step, from: at });
    }
  }
  return null;
};

interface Asked {
  /** The edge that is to be changed, up or down, and by how much. */
  readonly edge: number;
  readonly by: 1 | -1;
  readonly units: number;
  /** The edges that may change at no cost. */
  readonly hidden: ReadonlySet<number>;
  /** Whether others may change too, each at the cost of its count. */
  readonly mayHide: boolean;
}

const costOfStep =
  ({ edges }: Network, { edge, hidden, mayHide }: Asked, change: Change): CostOf =>
  (step) => {
    const count = edges[step.edge]?.count ?? 0;
    if (step.edge === edge || count === 0 || count + (change.get(step.edge) ?? 0) + step.by < 1) return null;
    if (hidden.has(step.edge) || change.has(step.edge)) return 0;
    return mayHide ? count : null;
  };

/**
 * The other edges that have to change so that one of them changes by so much while every sum holds and every edge stays at least one; null where that cannot be.
 * An augmenting path a unit, so that a change is found whenever there is one, and in whole numbers.
 */
export const changesFor = (network: Network, asked: Asked): readonly number[] | null => {
  const { from, to } = network.edges[asked.edge] ?? { from: 0, to: 0 };
  const [start, end] = asked.by === 1 ? [to, from] : [from, to];
  const change: Change = new Map();
  for (let unit = 0; unit < asked.units; unit += 1) {
    const way = cheapestWay(network, start, end, costOfStep(network, asked, change));
    if (way === null) return null;
    for (const { by, edge } of way) change.set(edge, (change.get(edge) ?? 0) + by);
  }
  return [...change].filter(([, by]) => by !== 0).map(([edge]) => edge);
};
