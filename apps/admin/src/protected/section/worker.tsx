import { CONSENT_STEPS, latestStatement, questionList, questionsOf } from '@protocol-registry/domain';
import { ActLinks } from '../../page/act-link.tsx';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { type Fact, SummaryList } from '../../page/summary-list.tsx';
import { Tag } from '../../page/tag.tsx';
import { paths, pathTo } from '../../paths.ts';
import { type FileParts, Said } from './parts.tsx';

/** What the worker said at the latest interview to want, as the questions put it. */
const wishesOf = ({ state }: FileParts['read']): readonly `question.${string}`[] => {
  const statement = latestStatement(state);
  const list = statement?.list == null ? null : questionList(statement.list);
  if (statement === null || list === null) return [];
  const wishes = [...questionsOf(list).values()].filter(({ id, kind }) => kind === 'wish' && statement.answers.get(id) === 'yes');
  return wishes.map(({ id }): `question.${string}` => `question.${id}`);
};

const consentFacts = ({ view: { t }, read }: FileParts): readonly Fact[] =>
  CONSENT_STEPS.map((step) => {
    const consent = read.state.consents.get(step);
    return {
      term: t.text(`consent.${step}`),
      value:
        consent === undefined ? (
          <Tag tone="unknown" text={t.text('protected.consent.unasked')} />
        ) : (
          <>
            <Tag
              tone={consent.isGiven ? 'good' : 'past'}
              text={t.text(consent.isGiven ? 'protected.consent.yes' : 'protected.consent.no')}
            />{' '}
            {t.text('protected.consent.said-on', { day: t.day(consent.on) })}
            {consent.words === null ? null : <Said text={consent.words} />}
          </>
        ),
    };
  });

/** What the worker wants, and agrees to, step by step. */
export const Consents = (parts: FileParts): Markup => {
  const { view, read } = parts;
  const wishes = wishesOf(read);
  return (
    <Section id="consents" title={view.t.text('protected.consents')}>
      {wishes.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{view.t.text('protected.wishes')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {wishes.map((wish) => (
              <li>{view.t.message({ key: wish, values: {} })}</li>
            ))}
          </ul>
        </>
      )}
      <SummaryList facts={consentFacts(parts)} />
      <ActLinks
        view={view}
        links={[{ href: pathTo(paths.protectedConsent, { id: read.id }), text: 'protected.record-consent', permission: 'protected.write' }]}
      />
    </Section>
  );
};

/** How the worker can be reached without the employer knowing. */
export const Contact = ({ view, read }: FileParts): Markup => {
  const { contact } = read.state;
  const { t } = view;
  return (
    <Section id="contact" title={t.text('protected.contact')}>
      {contact === null ? (
        <p class="registry-none">{t.text('protected.contact.none')}</p>
      ) : (
        <SummaryList
          facts={[
            { term: t.text('protected.contact.means'), value: contact.means },
            contact.caution === null ? null : { term: t.text('protected.contact.caution'), value: contact.caution },
          ]}
        />
      )}
      <p class="govuk-body">{t.text('protected.contact.never')}</p>
      <ActLinks
        view={view}
        links={[{ href: pathTo(paths.protectedContact, { id: read.id }), text: 'protected.record-contact', permission: 'protected.write' }]}
      />
    </Section>
  );
};
