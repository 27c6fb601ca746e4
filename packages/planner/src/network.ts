/**
 * A network under construction. The cost of an arc is a pair of exact whole numbers, compared high first, then low.
 * Every arc is followed by its reverse, which gives flow back; arc `a` and `a ^ 1` are each other's reverse.
 */
export class Network {
  readonly head: number[] = [];
  readonly tail: number[] = [];
  readonly capacity: number[] = [];
  readonly high: number[] = [];
  readonly low: number[] = [];
  #nodes = 0;

  /** How many nodes there are. */
  get nodes(): number {
    return this.#nodes;
  }

  /** Adds a node and returns its number. */
  addNode(): number {
    return this.#nodes++;
  }

  /** Adds an arc and returns its number. */
  addArc(tail: number, head: number, capacity: number, high = 0, low = 0): number {
    const arc = this.head.length;
    this.tail.push(tail, head);
    this.head.push(head, tail);
    this.capacity.push(capacity, 0);
    this.high.push(high, -high);
    this.low.push(low, -low);
    return arc;
  }
}
