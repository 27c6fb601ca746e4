import type { Day, Employer } from '@protocol-registry/domain';
import { periodText } from '../contract/period.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { SummaryList } from '../page/summary-list.tsx';

/** The levels of an employer's immunity with the days on which each holds, the latest first. */
export const ImmunityList = ({ view: { t }, employer: { immunities } }: { readonly view: View; readonly employer: Employer }): Markup => (
  <SummaryList
    facts={immunities
      .map(({ from, level }, index) => {
        const next = immunities[index + 1];
        return { term: periodText(t, from, next === undefined ? null : ((next.from - 1) as Day)), value: t.text(`immunity.${level}`) };
      })
      .toReversed()}
  />
);
