/** A column of so many whole numbers: days, months, rows of other columns. What `from` holds is kept as far as it fits. */
export const wholes = (rows: number, from?: Int32Array): Int32Array => {
  const column = new Int32Array(rows);
  if (from !== undefined) column.set(from.subarray(0, rows));
  return column;
};

/** A column of so many amounts in cents, which a double holds exactly up to 2^53. */
export const amounts = (rows: number, from?: Float64Array): Float64Array => {
  const column = new Float64Array(rows);
  if (from !== undefined) column.set(from.subarray(0, rows));
  return column;
};

/** A column of so many small numbers: codes and bits. */
export const smalls = (rows: number, from?: Uint8Array): Uint8Array => {
  const column = new Uint8Array(rows);
  if (from !== undefined) column.set(from.subarray(0, rows));
  return column;
};

/** In a column of days: none is stated. */
export const NO_DAY = -0x7fff_ffff;

/** In a column of days: a last day that has not been set. */
export const OPEN_DAY = 0x7fff_ffff;
