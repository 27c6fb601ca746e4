import type { Day, Worker } from '@protocol-registry/domain';
import { may } from '../access/may.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryList } from '../page/summary-list.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { preferenceText } from './preference.tsx';

interface IdentityParts {
  readonly view: View;
  readonly worker: Worker;
  readonly today: Day;
}

const PassportEnd = ({ view: { t }, worker: { passportExpiresOn }, today }: IdentityParts): Markup => (
  <>
    {t.day(passportExpiresOn)} {passportExpiresOn < today ? <Tag tone="alert" text={t.text('worker.passport-expired')} /> : null}
  </>
);

const Preference = ({ view, worker: { id, officerGender } }: IdentityParts): Markup => (
  <>
    {preferenceText(view, officerGender)}{' '}
    {may(view, 'interview.schedule') ? (
      <a class="govuk-link" href={pathTo(paths.workerPreference, { id })}>
        {view.t.text('preference.record')}
      </a>
    ) : null}
  </>
);

/** Who the worker is, as the passport has it. */
export const Identity = (parts: IdentityParts): Markup => {
  const { worker } = parts;
  const { t } = parts.view;
  return (
    <Section id="identity" title={t.text('dossier.identity')}>
      <SummaryList
        facts={[
          { term: t.text('worker.family-name'), value: worker.familyName },
          { term: t.text('worker.given-names'), value: worker.givenNames },
          { term: t.text('worker.born-on'), value: t.day(worker.bornOn) },
          { term: t.text('worker.nationality'), value: t.countryName(worker.nationality) },
          { term: t.text('worker.passport-number'), value: worker.passportNumber },
          { term: t.text('worker.passport-expires'), value: <PassportEnd {...parts} /> },
          {
            term: t.text('worker.languages'),
            value: worker.languages.map((code) => t.languageName(code)).join(', '),
          },
          { term: t.text('preference.officer-gender'), value: <Preference {...parts} /> },
        ]}
      />
    </Section>
  );
};
