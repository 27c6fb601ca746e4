import type { Cents, RecordedPayment } from '@protocol-registry/domain';
import { may } from '../access/may.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import type { ContractParts } from './page-parts.ts';

type PaymentParts = ContractParts & { readonly payment: RecordedPayment; readonly isFirst: boolean };

const Correct = ({ view: { t }, read, payment }: PaymentParts): Markup => (
  <a class="govuk-link" href={pathTo(paths.paymentCorrect, { id: read.contract.id, version: String(payment.setBy) })}>
    {t.text('payment.correct')}
    <span class="govuk-visually-hidden"> {t.text('payment.of', { month: t.month(payment.month), day: t.shortDay(payment.paidOn) })}</span>
  </a>
);

const Row = (parts: PaymentParts): Markup => {
  const { view, payment, isFirst } = parts;
  const { t } = view;
  return (
    <CardRow>
      <RowHead>{isFirst ? t.month(payment.month) : <span class="registry-again">{t.month(payment.month)}</span>}</RowHead>
      <Cell label={t.text('payment.paid-on')}>{t.shortDay(payment.paidOn)}</Cell>
      <Cell class="govuk-table__cell--numeric" label={t.text('payment.gross')}>
        {t.amount(payment.gross, payment.currency)}
        {payment.kind === undefined || payment.kind === 'wage' ? null : (
          <span class="registry-code">{t.text(`payment-kind.${payment.kind}`)}</span>
        )}
      </Cell>
      <Cell label={t.text('payment.method')}>{t.text(`payment-method.${payment.method}`)}</Cell>
      <Cell label={t.text('payment.account-holder')}>{t.text(`account-holder.${payment.accountHolder}`)}</Cell>
      {may(view, 'payment.record') ? (
        <Cell>
          <Correct {...parts} />
        </Cell>
      ) : null}
    </CardRow>
  );
};

const Sum = ({ view: { t }, payments }: ContractParts & { readonly payments: readonly RecordedPayment[] }): Markup | null => {
  const [first] = payments;
  const isOneCurrency = payments.every(({ currency }) => currency === first?.currency);
  if (first === undefined || payments.length === 1 || !isOneCurrency) return null;
  const sum = payments.reduce((total, { gross }) => total + gross, 0) as Cents;
  return (
    <CardRow>
      <RowHead>{t.text('payment.sum', { month: t.month(first.month) })}</RowHead>
      <Cell>{null}</Cell>
      <Cell class="govuk-table__cell--numeric registry-strong" label={t.text('payment.gross')}>
        {t.amount(sum, first.currency)}
      </Cell>
    </CardRow>
  );
};

const Table = (parts: ContractParts & { readonly months: readonly (readonly RecordedPayment[])[] }): Markup => {
  const { t } = parts.view;
  const heads = [
    { head: t.text('payment.month') },
    { head: t.text('payment.paid-on') },
    { head: t.text('payment.gross'), isNumeric: true },
    { head: t.text('payment.method') },
    { head: t.text('payment.account-holder') },
  ];
  const acts = may(parts.view, 'payment.record') ? [{ head: t.text('payment.correction') }] : [];
  return (
    <CardTable class="registry-table--payments" caption={t.text('payment.caption')} columns={[...heads, ...acts]}>
      {parts.months.map((ofMonth) => (
        <>
          {ofMonth
            .toSorted((a, b) => a.paidOn - b.paidOn)
            .map((payment, index) => (
              <Row {...parts} payment={payment} isFirst={index === 0} />
            ))}
          <Sum {...parts} payments={ofMonth} />
        </>
      ))}
    </CardTable>
  );
};

/** How many months are in sight at once. */
const IN_SIGHT = 12;

const byMonth = ({ read }: ContractParts): readonly (readonly RecordedPayment[])[] => {
  const ofContract = read.state.payments.filter(({ contract }) => contract === read.contract.id);
  return [...Map.groupBy(ofContract, ({ month }) => month)].toSorted(([a], [b]) => b - a).map(([, payments]) => payments);
};

/** The payments of a contract by month, the latest first. */
export const Payments = (parts: ContractParts): Markup => {
  const { t } = parts.view;
  const months = byMonth(parts);
  const earlier = months.slice(IN_SIGHT);
  return (
    <Section id="payments" title={t.text('payment.title')}>
      {months.length === 0 ? (
        <p class="registry-none">{t.text('payment.none')}</p>
      ) : (
        <Table {...parts} months={months.slice(0, IN_SIGHT)} />
      )}
      {earlier.length === 0 ? null : (
        <details class="registry-version">
          <summary class="registry-version__title">{t.text('payment.earlier', { count: earlier.length })}</summary>
          <Table {...parts} months={earlier} />
        </details>
      )}
    </Section>
  );
};
