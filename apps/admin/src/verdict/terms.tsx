import { termsFacts } from '../contract/terms.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryList } from '../page/summary-list.tsx';
import type { VerdictParts } from './parts.ts';

/** The terms that held in the month, each with its first day. */
export const MonthTerms = ({ view, verdict }: VerdictParts): Markup => {
  const { t } = view;
  const days = new Set(verdict.assessment.segments.map(({ terms }) => terms.from));
  return (
    <Section id="terms" title={t.text('verdict.terms')}>
      {verdict.contract.terms
        .filter(({ terms }) => days.has(terms.from))
        .map((version) => (
          <SummaryList facts={[{ term: t.text('terms.from'), value: t.day(version.terms.from) }, ...termsFacts({ view, version })]} />
        ))}
    </Section>
  );
};
