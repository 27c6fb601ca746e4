import { type Day, formatCents, formatDay, formatDecimal } from '@protocol-registry/domain';
import type { Arithmetic, Scale, ScaleVersion } from '@protocol-registry/pay';
import { BigDecimal } from 'effect';
import type { Json } from './output.ts';

type Columns = Readonly<Record<string, Json>>;

const NO_FIGURES: Columns = { base: null, factor: null, index: null, crossings: null, coefficient: null };

const COEFFICIENT_DECIMALS = 4;
const POINT_DECIMALS = 2;

/** The figures that an amount comes of; what its arithmetic has no use for is null. */
const figuresOf = (arithmetic: Arithmetic): Columns => {
  switch (arithmetic.model) {
    case 'pivot':
      return {
        ...NO_FIGURES,
        base: { amount: formatCents(arithmetic.base.cents), fixedOn: formatDay(arithmetic.base.fixedOn) },
        crossings: arithmetic.crossings,
        coefficient: formatDecimal(arithmetic.coefficient, COEFFICIENT_DECIMALS),
      };
    case 'index-points':
      return {
        ...NO_FIGURES,
        base: { amount: formatDecimal(arithmetic.base, POINT_DECIMALS), index: '100' },
        factor: BigDecimal.format(arithmetic.factor),
        index: formatDecimal(arithmetic.index, POINT_DECIMALS),
      };
    case 'dated':
      return NO_FIGURES;
  }
};

/** The amount of a scale on a day, as a record. */
export const shownVersion = ({ basis, currency, id }: Scale, version: ScaleVersion, on: Day): Columns => ({
  scale: id,
  on: formatDay(on),
  version: formatDay(version.from),
  to: version.to === null ? null : formatDay(version.to),
  monthly: formatCents(version.monthlyCents),
  hourly: null,
  currency,
  basis,
  model: version.arithmetic.model,
  ...figuresOf(version.arithmetic),
  status: version.status,
  source: version.source,
});

/** A version of a scale as a row of its history. */
export const versionRow = ({ basis, currency }: Scale, version: ScaleVersion): Columns => ({
  from: formatDay(version.from),
  to: version.to === null ? null : formatDay(version.to),
  monthly: formatCents(version.monthlyCents),
  currency,
  basis,
  model: version.arithmetic.model,
  ...figuresOf(version.arithmetic),
  status: version.status,
  source: version.source,
});
