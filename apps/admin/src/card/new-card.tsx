import { type CardNumber, type Day, parseDay, parseIdentifier } from '@protocol-registry/domain';
import { Option, Result } from 'effect';
import { applicationFormTitle } from '../application/form-page.tsx';
import type { View } from '../env.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { Reader } from '../form/reader.ts';
import type { RecordPage } from '../form/record.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import { ActLinks } from '../page/act-link.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { paths, pathTo } from '../paths.ts';
import { BelowScale } from './below-scale.tsx';
import type { CardCase } from './case.ts';
import { type Check, checksOf } from './check.ts';
import { CheckList } from './check-list.tsx';
import { ResultingValidity } from './validity.tsx';

/** What the officer enters: the number printed on the card, and its first day. */
export interface PrintedCard {
  readonly number: CardNumber;
  readonly validFrom: Day;
}

/** The fields of a card as they are proposed. */
export const proposedFields = ({ validFrom }: CardCase): Readonly<Record<string, string>> => dayFields('from', validFrom);

interface NewCardParts {
  readonly view: View;
  readonly card: CardCase;
}

/** What can be done about a check that failed. */
const Ways = ({ view, card, checks }: NewCardParts & { readonly checks: readonly Check[] }): Markup | null => {
  const { application, contract } = card.read;
  const hasFailed = (name: Check['name']): boolean => checks.some((check) => check.name === name && check.outcome === 'failed');
  if (hasFailed('application')) return null;
  return (
    <ActLinks
      view={view}
      links={[
        hasFailed('interview')
          ? {
              href: pathTo(paths.interviewNew, { id: application.id }),
              text: 'application.schedule-interview',
              permission: 'interview.schedule',
            }
          : null,
        hasFailed('verdict')
          ? {
              href: `${pathTo(paths.contractAssess, { id: contract.id })}?${new URLSearchParams({ application: application.id }).toString()}`,
              text: 'contract.assess',
              permission: 'pay.assess',
            }
          : null,
        hasFailed('interview')
          ? { href: pathTo(paths.applicationOverride, { id: application.id }), text: 'override.record', permission: 'gate.override' }
          : null,
      ]}
    />
  );
};

const Entry = ({ view, card, form }: NewCardParts & { readonly form: FormState }): Markup => {
  const { id } = card.read.application;
  return (
    <Section id="new-card" title={view.t.text('card.new')}>
      <ResultingValidity view={view} card={card} />
      <RecordForm
        view={view}
        form={form}
        action={pathTo(paths.cardNew, { id })}
        submit="card.check"
        cancel={pathTo(paths.application, { id })}
      >
        <TextField view={view} form={form} name="number" label="card.number" hint="card.number.hint" width={20} />
        <DateField view={view} form={form} name="from" label="card.valid-from" hint="card.valid-from.hint" />
      </RecordForm>
    </Section>
  );
};

const FIELD_OF: Readonly<Record<string, string>> = {
  CARD_NUMBER_TAKEN: 'number',
  'card.number': 'number',
  CARD_STARTS_BEFORE_DECISION: 'from',
  CARD_STARTS_TOO_LATE: 'from',
  POSTING_ENDED: 'from',
  POSTING_NOT_BEGUN: 'from',
  STAY_LIMIT_REACHED: 'from',
};

/** The field at which a refusal is shown. */
export const newCardFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;

/** Reads what was entered. */
const readPrintedCard = (reader: Reader): PrintedCard => ({
  number: reader.identifier('number', 'card.number', parseIdentifier<CardNumber>),
  validFrom: reader.day('from', 'card.valid-from'),
});

/** The first day that stands in a form, null where none does. */
const enteredFirstDay = ({ values }: FormState): Day | null => {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => values.text(`from-${part}`));
  return Option.getOrNull(parseDay(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`));
};

/** The page on which a card is decided: every check of the gate, what is known of the pay, the validity that results, and the fields. */
export const newCardPage = (view: View, caseOf: (validFrom: Day | null) => CardCase): RecordPage<PrintedCard> => {
  const title = applicationFormTitle(view, caseOf(null).read, 'card.decide');
  return {
    title,
    body: (form, notice) => {
      const card = caseOf(enteredFirstDay(form));
      const checks = checksOf(view.t, card);
      const isEntered = Result.isSuccess(card.gate) || form.errors.length > 0;
      return (
        <>
          <FormHead view={view} form={form} title={title} />
          {notice}
          <Section id="checks" title={view.t.text('card.checks')}>
            <CheckList view={view} checks={checks} />
            <Ways view={view} card={card} checks={checks} />
          </Section>
          {isEntered ? <Entry view={view} card={card} form={form} /> : <p class="govuk-inset-text">{view.t.text('card.not-yet')}</p>}
          <BelowScale view={view} read={card.read} />
        </>
      );
    },
    read: readPrintedCard,
    fieldOf: newCardFieldOf,
  };
};
