import type { Cents } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { Verdict, VerdictOutcome } from '@protocol-registry/registry';
import type { Markup } from '../page/markup.ts';
import { type Figure, SummaryTiles } from '../page/summary-tiles.tsx';
import { Tag, type Tone } from '../page/tag.tsx';
import type { VerdictParts } from './parts.ts';

const tones: Readonly<Record<VerdictOutcome, Tone>> = { in_order: 'good', below_scale: 'alert', unknown: 'waiting' };

const orUnknown = (t: Translator, cents: Cents | null): string => (cents === null ? t.text('verdict.unknown') : t.amount(cents));

/** Neither the scales nor payments in euro stand beside an amount of another currency. */
const figuresOf = (t: Translator, { assessment, shortfall }: Verdict): readonly Figure[] => {
  const { agreed, due, floor, inKind, payment, sector, sectorApplies, terms } = assessment;
  const agreedFigure = { label: t.text('finding.column.agreed'), value: t.amount(agreed, terms.currency) };
  if (terms.currency !== 'EUR') return [agreedFigure];
  return [
    agreedFigure,
    { label: t.text('verdict.floor'), value: orUnknown(t, floor) },
    { label: t.text('verdict.sector'), value: sectorApplies ? orUnknown(t, sector) : t.text('verdict.not-applicable') },
    { label: t.text('finding.column.due'), value: t.amount(due) },
    { label: t.text('verdict.in-kind'), value: t.amount(inKind.allowed) },
    { label: t.text('verdict.counted'), value: payment === null ? t.text('verdict.not-tested') : t.amount(payment.counted) },
    { label: t.text('finding.column.shortfall'), value: t.amount(shortfall), isMain: true },
  ];
};

/** What the verdict comes to: in a word, in a sentence, and in figures. */
export const Outcome = ({ view: { t }, verdict }: VerdictParts): Markup => {
  const { assessment, findings, outcome } = verdict;
  const count = findings.length;
  return (
    <>
      <p class="registry-pay-verdict">
        <Tag tone={tones[outcome]} text={t.text(`verdict.outcome.${outcome}`, { count })} />
        <span>{t.text(`verdict.says.${outcome}`, { count })}</span>
      </p>
      <SummaryTiles figures={figuresOf(t, verdict)} />
      {assessment.payment === null ? <p class="govuk-body registry-reading">{t.text('verdict.payments-untested')}</p> : null}
    </>
  );
};
