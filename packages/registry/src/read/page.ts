/** One page of a list: its items, how many there are in all, which page this is, counted from 1, and how many pages there are, at least one. */
export interface Page<A> {
  readonly items: readonly A[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/**
 * How many items a page has.
 *
 * @example
 * ```ts
 * import { PAGE_SIZE } from '@protocol-registry/registry';
 *
 * PAGE_SIZE // => 50
 * ```
 */
export const PAGE_SIZE = 50;

/** Something that a list names: its identifier and what it is called. */
export interface Named<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
}
