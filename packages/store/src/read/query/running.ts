import type { Day } from '@protocol-registry/domain';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../tables.ts';

/** Whether a contract has a day from one through another. An open end is taken in one comparison with the others, so that no index is read twice. */
export const runsBetween = (eb: ExpressionBuilder<Tables, 'contract'>, from: Day, to: Day): Expression<SqlBool> =>
  eb.and([eb('contract.starts_on', '<=', to), sql<SqlBool>`ifnull(${eb.ref('contract.ends_on')}, ${from}) >= ${from}`]);
