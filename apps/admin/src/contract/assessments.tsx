import type { RecordedAssessment } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { LatestEntries, Section } from '../page/section.tsx';
import type { ContractParts } from './page-parts.ts';

const One = ({ view: { t }, assessment }: { readonly view: View; readonly assessment: RecordedAssessment }): Markup => {
  const { amendBy, assessedOn, findings, from, sectorScale, to } = assessment;
  return (
    <li class="registry-entry">
      <p class="registry-entry__head">{t.day(assessedOn)}</p>
      <p class="registry-entry__text">{t.text('contract.assessment', { from: t.month(from), to: t.month(to), count: findings.length })}</p>
      <p class="registry-entry__text">
        {sectorScale === null ? t.text('contract.assessed-without-scale') : t.text('contract.assessed-by-scale', { scale: sectorScale })}
      </p>
      {amendBy === null ? null : <p class="registry-entry__text">{t.text('contract.amend-by', { day: t.day(amendBy) })}</p>}
    </li>
  );
};

/** The assessments of a contract's pay, the latest first. */
export const Assessments = ({ view, read }: ContractParts): Markup => {
  const { t } = view;
  const assessments = read.state.assessments.filter(({ contract }) => contract === read.contract.id).toReversed();
  return (
    <Section id="assessments" title={t.text('contract.assessments')}>
      {assessments.length === 0 ? (
        <p class="registry-none">{t.text('contract.never-assessed')}</p>
      ) : (
        <LatestEntries view={view} entries={assessments.map((assessment) => <One view={view} assessment={assessment} />)} />
      )}
    </Section>
  );
};
