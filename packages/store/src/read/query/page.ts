import { PAGE_SIZE, type Page } from '@protocol-registry/registry';

/** The two statements of a list: how many there are, and the items from one on, at most a page of them. */
export interface Listing<A> {
  readonly count: () => Promise<{ readonly total: number }>;
  readonly items: (offset: number) => Promise<readonly A[]>;
}

/** The page that was asked for, or the nearest one that there is. */
export const pageOf = async <A>(asked: number, { count, items }: Listing<A>): Promise<Page<A>> => {
  const { total } = await count();
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  return { items: total === 0 ? [] : await items((page - 1) * PAGE_SIZE), total, page, pages };
};
