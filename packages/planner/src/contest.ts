import type { Agenda, Placement } from './agenda.ts';

/**
 * Tasks that would all keep one room at one time, as only one can. Each pays the price when it keeps the room;
 * at the right price, which is sought between `low` and `high`, only one finds that worth while.
 */
export interface Contest {
  readonly rivals: readonly number[];
  readonly price: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A plan made under prices, as if a room could be kept by several: who keeps, what it would lose in that case (prices not counted),
 * and what it loses in truth, when one keeps the room and the others are moved.
 */
export interface Trial {
  readonly placements: readonly Placement[];
  readonly keepers: ReadonlySet<number>;
  readonly supposedLoss: number;
  readonly loss: number;
}

/** Makes the best plan under prices, by task; `Infinity` forbids a task to keep its place. */
export type Try = (prices: ReadonlyMap<number, number>) => Trial;

/** Part of the search: who may not keep a place any more, and the contests that are still open. */
interface Branch {
  readonly barred: readonly number[];
  readonly contests: readonly Contest[];
}

interface Search {
  readonly best: Trial;
  readonly trials: number;
}

/** The contests of an agenda, all at price 0; no price need exceed the cost of a move. */
export const contestsOf = ({ tasks }: Agenda, moveCost: number): readonly Contest[] => {
  const claims = tasks.flatMap(({ kept }, task) => (kept === null ? [] : [{ task, claim: `${kept.start} ${kept.room}` }]));
  return [...Map.groupBy(claims, ({ claim }) => claim).values()]
    .filter((rivals) => rivals.length > 1)
    .map((rivals) => ({ rivals: rivals.map(({ task }) => task), price: 0, low: 0, high: moveCost }));
};

const keepersOf = ({ rivals }: Contest, trial: Trial): number => rivals.filter((task) => trial.keepers.has(task)).length;

const tryBranch = ({ barred, contests }: Branch, attempt: Try): Trial =>
  attempt(
    new Map([
      ...contests.flatMap(({ rivals, price }) => rivals.map((task): [number, number] => [task, price])),
      ...barred.map((task): [number, number] => [task, Number.POSITIVE_INFINITY]),
    ]),
  );

/** No plan of the branch loses less: each contest has one keeper at most, who would have to pay. */
const boundOf = ({ contests }: Branch, trial: Trial): number =>
  contests.reduce((sum, contest) => sum + contest.price * (keepersOf(contest, trial) - 1), trial.supposedLoss);

const isSettled = (contest: Contest, trial: Trial): boolean => {
  const keepers = keepersOf(contest, trial);
  return keepers === 1 || (keepers === 0 && contest.price === 0);
};

const reprice = (contest: Contest, trial: Trial): Contest => {
  if (isSettled(contest, trial)) return contest;
  const { rivals, price, low, high } = contest;
  return keepersOf(contest, trial) > 1
    ? { rivals, price: Math.ceil((price + high) / 2), low: price, high }
    : { rivals, price: Math.floor((low + price) / 2), low, high: price };
};

const MOST_TRIALS = 4096;
const MOST_PRICES = 40;

/** Seeks prices that settle every contest of a branch, and returns the contest to split where none do. */
const bargain = (branch: Branch, search: Search, attempt: Try): Search & { readonly open: Contest | undefined } => {
  let { best, trials } = search;
  let contests = branch.contests;
  let open: Contest | undefined;
  for (let round = 0, greatest = Number.NEGATIVE_INFINITY; round < MOST_PRICES && trials < MOST_TRIALS; round++) {
    const trial = tryBranch({ ...branch, contests }, attempt);
    trials++;
    if (trial.loss < best.loss) best = trial;
    const bound = boundOf({ ...branch, contests }, trial);
    if (bound >= best.loss) return { best, trials, open: undefined };
    if (bound > greatest) {
      greatest = bound;
      open = contests.find((contest) => !isSettled(contest, trial));
    }
    contests = contests.map((contest) => reprice(contest, trial));
  }
  return { best, trials, open };
};

/** One branch for each rival, who alone may still keep the room. */
const split = ({ barred, contests }: Branch, contest: Contest): readonly Branch[] =>
  contest.rivals.map((keeper) => ({
    barred: [...barred, ...contest.rivals.filter((task) => task !== keeper)],
    contests: contests.filter(({ rivals }) => rivals !== contest.rivals),
  }));

/**
 * The placements that lose least: contests are settled by prices, and where prices leave a gap, by trying each rival as the keeper.
 * Past four thousand trials the best plan found is kept.
 */
export const settle = (contests: readonly Contest[], attempt: Try): readonly Placement[] => {
  const root: Branch = { barred: [], contests };
  let search: Search = { best: tryBranch(root, attempt), trials: 1 };
  const branches = contests.length === 0 ? [] : [root];
  for (let branch = branches.pop(); branch !== undefined && search.trials < MOST_TRIALS; branch = branches.pop()) {
    const { open, ...found } = bargain(branch, search, attempt);
    search = found;
    if (open !== undefined) branches.push(...split(branch, open));
  }
  return search.best.placements;
};
