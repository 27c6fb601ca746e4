import type { Minute, Office, WeekdayHours } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryList } from '../page/summary-list.tsx';
import { WEEKDAYS, weekdayName } from './weekday.ts';

const periodsText = (t: Translator, periods: readonly WeekdayHours[]): string =>
  periods
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }) => t.text('hours.period', { from: t.time(from as Minute), to: t.time(to as Minute) }))
    .join(', ');

/** The hours of the week in which interviews are held. */
export const Week = ({ view: { t }, office: { hours } }: { readonly view: View; readonly office: Office }): Markup => (
  <Section id="hours" title={t.text('office.hours')}>
    {hours.length === 0 ? (
      <p class="registry-none">{t.text('office.no-hours')}</p>
    ) : (
      <SummaryList
        facts={WEEKDAYS.map((weekday) => {
          const periods = hours.filter((one) => one.weekday === weekday);
          return { term: weekdayName(t, weekday), value: periods.length === 0 ? t.text('hours.none') : periodsText(t, periods) };
        })}
      />
    )}
  </Section>
);
