import type { Month } from '@protocol-registry/domain';
import { type RawBuilder, sql } from 'kysely';

const SECONDS_OF_DAY = 86_400;

/** The month of a day, as months are counted. */
export const monthOfDay = (day: RawBuilder<number>): RawBuilder<Month> =>
  sql<Month>`CAST(strftime('%Y', ${day} * ${sql.lit(SECONDS_OF_DAY)}, 'unixepoch') AS INTEGER) * 12
    + CAST(strftime('%m', ${day} * ${sql.lit(SECONDS_OF_DAY)}, 'unixepoch') AS INTEGER) - 1`;
