import { type Cents, passStayGate, type Settlement } from '@protocol-registry/domain';
import { Result } from 'effect';
import { ActLinks } from '../../page/act-link.tsx';
import { Grounds, groundOf } from '../../page/ground.tsx';
import type { Markup } from '../../page/markup.ts';
import { Entries, Entry, Section } from '../../page/section.tsx';
import { Tag } from '../../page/tag.tsx';
import { paths, pathTo } from '../../paths.ts';
import { type FileParts, Line } from './parts.tsx';

const One = ({ view, read, settlement }: FileParts & { readonly settlement: Settlement }): Markup => {
  const { t } = view;
  const { agreedOn, arrears, id, paid, payments, reference } = settlement;
  const open = (arrears - paid) as Cents;
  return (
    <Entry
      name={t.text('protected.settlement.name', { settlement: id, arrears: t.amount(arrears) })}
      tag={
        open === 0 ? (
          <Tag tone="good" text={t.text('protected.settlement.paid')} />
        ) : (
          <Tag tone="waiting" text={t.text('protected.settlement.left', { open: t.amount(open) })} />
        )
      }
    >
      <Line>{t.text('protected.settlement.agreed', { day: t.day(agreedOn), reference })}</Line>
      {payments.map(({ amount, paidOn, proof }) => (
        <Line>{t.text('protected.settlement.payment', { day: t.day(paidOn), amount: t.amount(amount), proof })}</Line>
      ))}
      <ActLinks
        view={view}
        links={[
          open === 0
            ? null
            : {
                href: pathTo(paths.settlementPay, { id: read.id, settlement: id }),
                text: 'protected.pay-arrears',
                permission: 'protected.write',
              },
        ]}
      />
    </Entry>
  );
};

/** Whether permanent residence may be asked for: paid arrears alone never open this gate (Recommendation 6). */
const Gate = ({ view, read: { state } }: FileParts): Markup => {
  const gate = passStayGate(state);
  return (
    <>
      <h3 class="govuk-heading-s">{view.t.text('protected.gate')}</h3>
      {Result.isSuccess(gate) ? (
        <p class="govuk-body">
          <Tag tone="good" text={view.t.text('protected.gate.open')} /> {view.t.text('protected.gate.open.text')}
        </p>
      ) : (
        <>
          <p class="govuk-body">
            <Tag tone="waiting" text={view.t.text('protected.gate.closed')} />
          </p>
          <Grounds view={view} grounds={gate.failure.map((reason) => groundOf(view.t, reason))} />
        </>
      )}
    </>
  );
};

const Confirmed = ({ view: { t }, read: { state } }: FileParts): Markup | null =>
  state.confirmation === null ? null : (
    <p class="govuk-body">
      {t.text('protected.confirmation.said', {
        magistrate: state.confirmation.magistrate,
        day: t.day(state.confirmation.confirmedOn),
        reference: state.confirmation.reference,
      })}
    </p>
  );

/** The settlement of arrears, the magistrate's confirmation, and what both mean for the stay. */
export const Settlements = (parts: FileParts): Markup => {
  const { view, read } = parts;
  const { confirmation, settlements } = read.state;
  const { id } = read;
  return (
    <Section id="settlements" title={view.t.text('protected.settlements')}>
      {settlements.size === 0 ? (
        <p class="registry-none">{view.t.text('protected.no-settlement')}</p>
      ) : (
        <Entries>
          {[...settlements.values()].map((settlement) => (
            <One {...parts} settlement={settlement} />
          ))}
        </Entries>
      )}
      <Confirmed {...parts} />
      {settlements.size === 0 && confirmation === null ? null : <Gate {...parts} />}
      <ActLinks
        view={view}
        links={[
          { href: pathTo(paths.settlementNew, { id }), text: 'protected.agree-settlement', permission: 'protected.write' },
          confirmation === null
            ? { href: pathTo(paths.confirmationNew, { id }), text: 'protected.record-confirmation', permission: 'protected.write' }
            : { href: pathTo(paths.confirmationCorrect, { id }), text: 'protected.correct-confirmation', permission: 'protected.write' },
        ]}
      />
    </Section>
  );
};
