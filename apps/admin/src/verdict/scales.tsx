import type { Translator } from '@protocol-registry/language';
import { hoursFactor } from '@protocol-registry/pay';
import type { Verdict } from '@protocol-registry/registry';
import { hours } from '../contract/hours.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { type Fact, SummaryList } from '../page/summary-list.tsx';
import type { VerdictParts } from './parts.ts';

/** The week for which the national floor is stated, in hundredths of an hour. */
const FLOOR_WEEK = 3800;
const DECIMALS = 4;

const factorText = (t: Translator, { inForce: { terms } }: Verdict, week: number): string => {
  const { denominator, numerator } = hoursFactor(terms.weeklyHours, week);
  const factor = numerator === denominator ? t.number(1) : t.number(numerator / denominator, DECIMALS);
  return t.text('verdict.factor-of', { factor, hours: hours(t, terms.weeklyHours) });
};

const floorFacts = (t: Translator, verdict: Verdict): readonly Fact[] => {
  const { floor } = verdict.inForce;
  if (floor === null) return [{ term: t.text('verdict.floor'), value: t.text('verdict.unknown') }];
  const { from, monthlyCents, step } = floor;
  const values = { amount: t.amount(monthlyCents), hours: hours(t, FLOOR_WEEK), step, from: t.shortDay(from) };
  return [
    { term: t.text('verdict.floor'), value: t.text('verdict.floor-version', values) },
    { term: t.text('verdict.factor'), value: factorText(t, verdict, FLOOR_WEEK) },
  ];
};

const sectorFacts = (t: Translator, verdict: Verdict): readonly Fact[] => {
  const { inForce, sector } = verdict;
  const term = t.text('verdict.sector');
  if (inForce.terms.labourCategory !== 'dienstbode') return [{ term, value: t.text('verdict.not-applicable') }];
  if (inForce.sector === null) return [{ term, value: t.text('verdict.unknown') }];
  const { row, version } = inForce.sector;
  const { monthlyCents, seniorityYears, weeklyHours } = row;
  const step = {
    scale: sector?.table.id ?? '',
    category: inForce.terms.scaleCategory,
    years: seniorityYears,
    from: t.shortDay(version.from),
  };
  return [
    { term, value: t.text('verdict.sector-version', { amount: t.amount(monthlyCents), hours: hours(t, weeklyHours), ...step }) },
    { term: t.text('verdict.sector-factor'), value: factorText(t, verdict, weeklyHours) },
  ];
};

const loadedFact = (t: Translator, { sector }: Verdict): Fact => ({
  term: t.text('verdict.loaded'),
  value:
    sector === null
      ? t.text('verdict.none-loaded')
      : t.text('verdict.loaded-file', { scale: sector.table.id ?? '', file: sector.file, at: t.instant(sector.act.recordedAt) }),
});

/** What the pay is held against: the versions in force on the day in question, with their hours factors, and the sector's scale that was loaded by then. */
export const Scales = ({ view: { t }, verdict }: VerdictParts): Markup => (
  <Section id="scales" title={t.text('verdict.scales')}>
    <SummaryList facts={[...floorFacts(t, verdict), ...sectorFacts(t, verdict), loadedFact(t, verdict)]} />
  </Section>
);
