import type { Month, RecordedAssessment } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';

/** The values of a sentence on months from the first to the last; `span` says whether it is one month. */
export const monthsValues = (
  t: Translator,
  { from, to }: { readonly from: Month; readonly to: Month },
): { readonly from: string; readonly to: string; readonly span: 'one' | 'more' } => ({
  from: t.month(from),
  to: t.month(to),
  span: from === to ? 'one' : 'more',
});

/** A pay verdict in a sentence: when it was made, on which months, and how much it found. */
export const verdictText = (t: Translator, verdict: RecordedAssessment): string =>
  t.text('gate.verdict', { day: t.day(verdict.assessedOn), ...monthsValues(t, verdict), count: verdict.findings.length });
