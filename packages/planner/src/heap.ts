/** A queue of nodes, the one at the least distance first; a distance is a pair of exact numbers, compared high first, then low. */
export class Heap {
  readonly #nodes: number[] = [];
  readonly #high: number[] = [];
  readonly #low: number[] = [];

  /** How many entries are left; a node may have several, and the first to come out is the nearest. */
  get size(): number {
    return this.#nodes.length;
  }

  /** Puts a node in at a distance. */
  push(node: number, high: number, low: number): void {
    let hole = this.#nodes.length;
    this.#nodes.push(node);
    this.#high.push(high);
    this.#low.push(low);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.#isAfter(parent, high, low)) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#set(hole, node, high, low);
  }

  /** Takes out the node at the least distance, or -1 when none is left. */
  pop(): number {
    const top = this.#nodes[0] ?? -1;
    const node = this.#nodes.pop();
    const high = this.#high.pop();
    const low = this.#low.pop();
    if (node === undefined || high === undefined || low === undefined || this.#nodes.length === 0) return top;
    let hole = 0;
    for (let child = 1; child < this.#nodes.length; child = 2 * hole + 1) {
      const right = child + 1;
      const least = right < this.#nodes.length && this.#isAfter(child, this.#high[right] ?? 0, this.#low[right] ?? 0) ? right : child;
      if (this.#isAfter(least, high, low)) break;
      this.#move(least, hole);
      hole = least;
    }
    this.#set(hole, node, high, low);
    return top;
  }

  /** Forgets every entry. */
  clear(): void {
    this.#nodes.length = 0;
    this.#high.length = 0;
    this.#low.length = 0;
  }

  #isAfter(index: number, high: number, low: number): boolean {
    const own = this.#high[index] ?? 0;
    return own > high || (own === high && (this.#low[index] ?? 0) > low);
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#nodes[from] ?? 0, this.#high[from] ?? 0, this.#low[from] ?? 0);
  }

  #set(index: number, node: number, high: number, low: number): void {
    this.#nodes[index] = node;
    this.#high[index] = high;
    this.#low[index] = low;
  }
}
