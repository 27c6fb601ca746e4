import { type Cents, divideDecimals } from '@protocol-registry/domain';
import { BigDecimal } from 'effect';

const WEEKS_A_YEAR = 52n;
const MONTHS_A_YEAR = 12n;
const HOURLY_DECIMALS = 4;

/**
 * The hourly equivalent of a monthly amount, in the currency's units with four decimals: monthly x 12 / (52 x weekly hours), rounded half up.
 * Weekly hours must be above zero.
 *
 * @example
 * ```ts
 * import { BigDecimal } from 'effect';
 * import { centsOf, formatDecimal } from '@protocol-registry/domain';
 * import { hourlyOf } from '@protocol-registry/pay';
 *
 * formatDecimal(hourlyOf(centsOf('2111.89'), BigDecimal.fromBigInt(38n)), 4) // => '12.8252'
 * ```
 */
export const hourlyOf = (monthly: Cents, weeklyHours: BigDecimal.BigDecimal): BigDecimal.BigDecimal =>
  divideDecimals(
    BigDecimal.make(BigInt(monthly) * MONTHS_A_YEAR, 2),
    BigDecimal.multiply(BigDecimal.fromBigInt(WEEKS_A_YEAR), weeklyHours),
    HOURLY_DECIMALS,
  );
