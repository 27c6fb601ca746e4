import {
  ACCOUNT_HOLDERS,
  type ContractId,
  formatCents,
  PAYMENT_KINDS,
  PAYMENT_METHODS,
  type Payment,
  type RecordedPayment,
} from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { RadioField } from '../form/choice-field.tsx';
import { DateField, dayFields, MonthField, monthFields } from '../form/date-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';
import { readCurrency } from './currency.ts';

type Fields = Readonly<Record<string, string>>;

/** What stands in the form of a new payment: what is usual. */
export const newPaymentFields: Fields = { what: 'wage', currency: 'EUR', method: 'bank', holder: 'worker' };

/** What stands in the form for a payment on record. */
export const paymentFields = ({ accountHolder, currency, gross, kind = 'wage', method, month, paidOn }: RecordedPayment): Fields => ({
  ...monthFields('month', month),
  ...dayFields('paid', paidOn),
  gross: formatCents(gross),
  currency,
  method,
  holder: accountHolder,
  what: kind,
});

/** The fields of a payment. */
export const PaymentFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <RadioField
      view={view}
      form={form}
      name="what"
      label="payment.kind"
      options={PAYMENT_KINDS.map((value) => ({ value, text: view.t.text(`payment-kind.${value}`) }))}
    />
    <MonthField view={view} form={form} name="month" label="payment.month" hint="payment.month.hint" />
    <DateField view={view} form={form} name="paid" label="payment.paid-on" hint="field.day.hint" />
    <TextField view={view} form={form} name="gross" label="payment.gross" hint="payment.gross.hint" width={10} inputmode="decimal" />
    <TextField view={view} form={form} name="currency" label="terms.currency" width={5} />
    <RadioField
      view={view}
      form={form}
      name="method"
      label="payment.method"
      options={PAYMENT_METHODS.map((value) => ({ value, text: view.t.text(`payment-method.${value}`) }))}
    />
    <RadioField
      view={view}
      form={form}
      name="holder"
      label="payment.account-holder"
      options={ACCOUNT_HOLDERS.map((value) => ({ value, text: view.t.text(`account-holder.${value}`) }))}
    />
  </>
);

/** A wage is what a payment is where nothing else is said of it. */
const readKind = (reader: Reader): Pick<Payment, 'kind'> => {
  const kind = reader.oneOf('what', 'payment.kind', PAYMENT_KINDS);
  return kind === 'wage' ? {} : { kind };
};

/** Reads a payment for a contract. */
export const readPayment = (reader: Reader, contract: ContractId): Payment => ({
  contract,
  month: reader.month('month', 'payment.month'),
  paidOn: reader.day('paid', 'payment.paid-on'),
  gross: reader.cents('gross', 'payment.gross'),
  currency: readCurrency(reader),
  method: reader.oneOf('method', 'payment.method', PAYMENT_METHODS),
  accountHolder: reader.oneOf('holder', 'payment.account-holder', ACCOUNT_HOLDERS),
  ...readKind(reader),
});

/** The field at which a refusal of a payment is shown. */
export const paymentFieldOf = (code: string): string | null => (code === 'PAYMENT_OUTSIDE_CONTRACT' ? 'month' : null);
