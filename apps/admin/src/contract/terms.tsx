import type { TermsVersion } from '@protocol-registry/domain';
import { may } from '../access/may.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { type Fact, SummaryList } from '../page/summary-list.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { hours } from './hours.ts';
import type { ContractParts } from './page-parts.ts';
import { termsOn } from './terms-on.ts';

interface VersionParts {
  readonly view: View;
  readonly version: TermsVersion;
}

const yesNo = ({ t }: View, is: boolean): string => t.text(is ? 'form.yes' : 'form.no');

/** The scale that applies to a domestic servant, or the one that an officer chose for house staff, with the reason. */
const scaleFacts = ({ view: { t }, version: { terms } }: VersionParts): readonly (Fact | null)[] => {
  const { labourCategory, scaleCategory, scaleChoice } = terms;
  if (labourCategory === 'dienstbode') return [{ term: t.text('terms.scale-category'), value: scaleCategory }];
  if (scaleChoice === null) return [{ term: t.text('terms.scale-category'), value: t.text('terms.no-scale') }];
  return [
    { term: t.text('terms.scale-category'), value: t.text('terms.chosen-scale', { category: scaleChoice.category }) },
    { term: t.text('terms.scale-reason'), value: scaleChoice.reason },
  ];
};

const inKindFacts = ({ view, version: { terms } }: VersionParts): readonly (Fact | null)[] => {
  const { t } = view;
  const { fullyHousedAndFed, inKindMonthly, inKindWritten, mealsDays, rentalValueMonthly, roomDays, wholeDwelling } = terms;
  return [
    { term: t.text('terms.in-kind'), value: t.amount(inKindMonthly, terms.currency) },
    { term: t.text('terms.meals-days'), value: t.number(mealsDays) },
    { term: t.text('terms.room-days'), value: t.number(roomDays) },
    { term: t.text('terms.whole-dwelling'), value: yesNo(view, wholeDwelling) },
    rentalValueMonthly === null ? null : { term: t.text('terms.rental-value'), value: t.amount(rentalValueMonthly, terms.currency) },
    { term: t.text('terms.fully-housed'), value: yesNo(view, fullyHousedAndFed) },
    { term: t.text('terms.in-kind-written'), value: yesNo(view, inKindWritten) },
  ];
};

/** The facts of terms, from the category in labour law to the note verbale that brought them. */
export const termsFacts = (parts: VersionParts): readonly (Fact | null)[] => {
  const { t } = parts.view;
  const { noteVerbale, terms } = parts.version;
  return [
    { term: t.text('terms.labour-category'), value: t.text(`labour-category.${terms.labourCategory}`) },
    ...scaleFacts(parts),
    { term: t.text('terms.seniority-from'), value: t.day(terms.seniorityFrom) },
    { term: t.text('terms.weekly-hours'), value: hours(t, terms.weeklyHours) },
    { term: t.text('terms.gross'), value: t.amount(terms.grossMonthly, terms.currency) },
    ...inKindFacts(parts),
    { term: t.text('terms.annex-from'), value: terms.annexScaleFrom === null ? t.text('terms.no-annex') : t.day(terms.annexScaleFrom) },
    { term: t.text('note.title'), value: t.text('note.of', { number: noteVerbale.number, date: t.day(noteVerbale.date) }) },
  ];
};

type ShownVersion = ContractParts & { readonly version: TermsVersion; readonly isLatest: boolean };

const isRunning = ({ read: { contract }, today }: ContractParts): boolean =>
  contract.startsOn <= today && (contract.endsOn === null || contract.endsOn >= today);

const Version = (parts: ShownVersion): Markup => {
  const { view, read, isLatest, version } = parts;
  const { t } = view;
  const { setBy, terms } = version;
  const correct = pathTo(paths.termsCorrect, { id: read.contract.id, version: String(setBy) });
  return (
    <details class="registry-version" open={isLatest}>
      <summary class="registry-version__title">
        {t.text('terms.version', {
          from: t.shortDay(terms.from),
          amount: t.amount(terms.grossMonthly, terms.currency),
          hours: hours(t, terms.weeklyHours),
        })}
        {isLatest && isRunning(parts) ? <Tag tone="good" text={t.text('terms.in-force')} /> : null}
      </summary>
      <SummaryList facts={termsFacts({ view, version })} />
      {may(view, 'register.write') ? (
        <p class="registry-version__correct">
          <a class="govuk-link" href={correct}>
            {t.text('terms.correct-of', { from: t.shortDay(terms.from) })}
          </a>
        </p>
      ) : null}
    </details>
  );
};

/** Every version of a contract's terms, the latest first; the one that holds today, or held last, is open. */
export const Terms = (parts: ContractParts): Markup => {
  const { view, read, today } = parts;
  const { setBy } = termsOn(read.contract, today);
  return (
    <Section id="terms" title={view.t.text('terms.title')}>
      {read.contract.terms.toReversed().map((version) => (
        <Version {...parts} version={version} isLatest={version.setBy === setBy} />
      ))}
    </Section>
  );
};
