import { CONDITIONS, type Hearing, type Office } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { SummaryList } from '../page/summary-list.tsx';
import type { Consequence } from './consequence.ts';
import { answerText } from './hearing-form.tsx';
import { officerName } from './read.ts';
import { ResultTag } from './result.tsx';

interface VerdictParts {
  readonly view: View;
  readonly consequence: Consequence;
}

/** Whether a held interview is valid, which conditions were not met, and what follows. */
export const Verdict = ({ view, consequence: { text, unmet } }: VerdictParts): Markup => {
  const { t } = view;
  const isValid = unmet.length === 0;
  return (
    <div class={`registry-verdict registry-verdict--${isValid ? 'good' : 'alert'}`}>
      <p class="registry-verdict__head">
        <ResultTag view={view} result={isValid ? 'valid' : 'invalid'} />
        <strong>{t.text(isValid ? 'hearing.valid' : 'hearing.invalid')}</strong>
      </p>
      {isValid ? null : (
        <>
          <p>{t.text('hearing.unmet', { count: unmet.length })}</p>
          <ul class="govuk-list govuk-list--bullet">
            {unmet.map((condition) => (
              <li>{t.text(`condition.${condition}`)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{text}</p>
    </div>
  );
};

/** A hearing in full: the day, who held it, who interpreted, and each condition with its answer. */
export const HearingFacts = ({
  view,
  office,
  hearing,
}: {
  readonly view: View;
  readonly office: Office;
  readonly hearing: Hearing;
}): Markup => {
  const { t } = view;
  return (
    <div class="registry-hearing">
      <SummaryList
        facts={[
          { term: t.text('hearing.held-on'), value: t.day(hearing.heldOn) },
          { term: t.text('hearing.officer'), value: officerName(office, hearing.officer) },
          { term: t.text('interview.interpreter'), value: hearing.interpreter ?? t.text('interview.no-interpreter') },
          hearing.leaflet === undefined
            ? null
            : {
                term: t.text('leaflet.handed-over'),
                value: t.text('leaflet.of', { version: hearing.leaflet.version, language: t.languageName(hearing.leaflet.language) }),
              },
        ]}
      />
      <dl class="registry-answers">
        {CONDITIONS.map((condition) => (
          <div
            class={hearing.conditions[condition] === false ? 'registry-answers__row registry-answers__row--unmet' : 'registry-answers__row'}
          >
            <dt>{t.text(`condition.${condition}`)}</dt>
            <dd>{answerText(view, hearing.conditions[condition])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
