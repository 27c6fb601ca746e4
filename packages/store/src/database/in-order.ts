/** Does something with one after the other, each when the one before is done, and gives what came of each. */
export const inOrder = async <T, R>(list: Iterable<T>, run: (item: T) => PromiseLike<R>): Promise<R[]> => {
  const results: R[] = [];
  for (const item of list) {
    results.push(await run(item)); // oxlint-disable-line no-await-in-loop -- a transaction has one connection, and later statements rest on earlier ones
  }
  return results;
};
