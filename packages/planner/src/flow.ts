import { Heap } from './heap.ts';
import type { Network } from './network.ts';

const UNSEEN = 0;
const SEEN = 1;
const SETTLED = 2;

const countArcs = (network: Network): Int32Array => {
  const first = new Int32Array(network.nodes + 1);
  for (const tail of network.tail) first[tail + 1]!++;
  for (let node = 0; node < network.nodes; node++) first[node + 1]! += first[node]!;
  return first;
};

const arcsByTail = (network: Network, first: Int32Array): Int32Array => {
  const next = first.slice();
  const arcs = new Int32Array(network.tail.length);
  for (const [arc, tail] of network.tail.entries()) arcs[next[tail]!++] = arc;
  return arcs;
};

/**
 * Sends units from sources to the sink at the least total cost, by shortest augmenting paths with potentials.
 * Arcs out of a source may cost less than 0, all others 0 or more; nothing leads into a source, and each has some way to the sink.
 * Costs are pairs, so a distance is two numbers; neither is ever rounded.
 */
export class LeastCostFlow {
  readonly #sink: number;
  readonly #head: Int32Array;
  readonly #residual: Int32Array;
  readonly #high: Float64Array;
  readonly #low: Float64Array;
  readonly #first: Int32Array;
  readonly #arcs: Int32Array;
  readonly #potentialHigh: Float64Array;
  readonly #potentialLow: Float64Array;
  readonly #distanceHigh: Float64Array;
  readonly #distanceLow: Float64Array;
  readonly #arcInto: Int32Array;
  readonly #state: Uint8Array;
  readonly #heap = new Heap();
  readonly #seen: number[] = [];

  constructor(network: Network, sink: number) {
    this.#sink = sink;
    this.#head = Int32Array.from(network.head);
    this.#residual = Int32Array.from(network.capacity);
    this.#high = Float64Array.from(network.high);
    this.#low = Float64Array.from(network.low);
    this.#first = countArcs(network);
    this.#arcs = arcsByTail(network, this.#first);
    this.#potentialHigh = new Float64Array(network.nodes);
    this.#potentialLow = new Float64Array(network.nodes);
    this.#distanceHigh = new Float64Array(network.nodes);
    this.#distanceLow = new Float64Array(network.nodes);
    this.#arcInto = new Int32Array(network.nodes);
    this.#state = new Uint8Array(network.nodes);
  }

  /** Sends the unit of a source; units sent before may be led another way, but all arrive. */
  send(source: number): void {
    this.#raisePotential(source);
    this.#search(source);
    this.#lowerPotentials();
    for (let node = this.#sink; node !== source; ) {
      const arc = this.#arcInto[node]!;
      this.#residual[arc]!--;
      this.#residual[arc ^ 1]!++;
      node = this.#head[arc ^ 1]!;
    }
  }

  /** How many units an arc carries. */
  flow(arc: number): number {
    return this.#residual[arc ^ 1]!;
  }

  /** Gives the source the least potential under which none of its arcs has a reduced cost below 0. */
  #raisePotential(source: number): void {
    let high = Number.NEGATIVE_INFINITY;
    let low = 0;
    for (let at = this.#first[source]!; at < this.#first[source + 1]!; at++) {
      const arc = this.#arcs[at]!;
      const head = this.#head[arc]!;
      const arcHigh = this.#potentialHigh[head]! - this.#high[arc]!;
      const arcLow = this.#potentialLow[head]! - this.#low[arc]!;
      if (arcHigh > high || (arcHigh === high && arcLow > low)) {
        high = arcHigh;
        low = arcLow;
      }
    }
    this.#potentialHigh[source] = high;
    this.#potentialLow[source] = low;
  }

  /** Finds the shortest way to the sink in reduced costs, and goes no farther than that. */
  #search(source: number): void {
    for (const node of this.#seen) this.#state[node] = UNSEEN;
    this.#seen.length = 0;
    this.#heap.clear();
    this.#reach(source, 0, 0, -1);
    for (let node = this.#heap.pop(); node !== this.#sink && node !== -1; node = this.#heap.pop()) {
      if (this.#state[node] === SETTLED) continue;
      this.#state[node] = SETTLED;
      this.#relax(node);
    }
  }

  #relax(node: number): void {
    const high = this.#distanceHigh[node]! + this.#potentialHigh[node]!;
    const low = this.#distanceLow[node]! + this.#potentialLow[node]!;
    const end = this.#first[node + 1]!;
    for (let at = this.#first[node]!; at < end; at++) {
      const arc = this.#arcs[at]!;
      if (this.#residual[arc] === 0) continue;
      const head = this.#head[arc]!;
      if (this.#state[head] === SETTLED) continue;
      this.#reach(head, high + this.#high[arc]! - this.#potentialHigh[head]!, low + this.#low[arc]! - this.#potentialLow[head]!, arc);
    }
  }

  /** Notes a way to a node unless one as short is known, or the sink is as near. */
  #reach(node: number, high: number, low: number, arc: number): void {
    if (this.#isWithin(this.#sink, high, low)) return;
    if (this.#state[node] === UNSEEN) this.#seen.push(node);
    else if (this.#isWithin(node, high, low)) return;
    this.#state[node] = SEEN;
    this.#distanceHigh[node] = high;
    this.#distanceLow[node] = low;
    this.#arcInto[node] = arc;
    this.#heap.push(node, high, low);
  }

  /** Whether a node has been reached at that distance or a shorter one. */
  #isWithin(node: number, high: number, low: number): boolean {
    if (this.#state[node] === UNSEEN) return false;
    const own = this.#distanceHigh[node]!;
    return own < high || (own === high && this.#distanceLow[node]! <= low);
  }

  /** Keeps every reduced cost at 0 or more after the unit has been sent: what is nearer than the sink comes as near as the sink. */
  #lowerPotentials(): void {
    const high = this.#distanceHigh[this.#sink]!;
    const low = this.#distanceLow[this.#sink]!;
    for (const node of this.#seen) {
      if (this.#state[node] !== SETTLED) continue;
      this.#potentialHigh[node]! += this.#distanceHigh[node]! - high;
      this.#potentialLow[node]! += this.#distanceLow[node]! - low;
    }
  }
}
