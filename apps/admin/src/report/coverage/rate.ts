import type { Translator } from '@protocol-registry/language';

const OF_TEN_THOUSAND = 10;
const DECIMAL = 10;

/** A rate in percent with one decimal, rounded down once more: 100.0 stays for all. */
export const ratePercent = (t: Translator, rate: number): string => t.number(Math.floor(rate / OF_TEN_THOUSAND) / DECIMAL, 1);

/** A rate with its sign, a dash where there are no cards. */
export const rateText = (t: Translator, rate: number | null): string =>
  rate === null ? '–' : t.text('coverage.rate.value', { rate: ratePercent(t, rate) });
