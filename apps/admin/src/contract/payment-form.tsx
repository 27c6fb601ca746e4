import {
  ACCOUNT_HOLDERS,
  type ContractId,
  formatCents,
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
export const newPaymentFields: Fields = { currency: 'EUR', method: 'bank', holder: 'worker' };

/** What stands in the form for a payment on record. */
export const paymentFields = ({ accountHolder, currency, gross, method, month, paidOn }: RecordedPayment): Fields => ({
  ...monthFields('month', month),
  ...dayFields('paid', paidOn),
  gross: formatCents(gross),
  currency,
  method,
  holder: accountHolder,
});

/** The fields of a payment of wages. */
export const PaymentFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
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

/** Reads a payment of wages for a contract. */
export const readPayment = (reader: Reader, contract: ContractId): Payment => ({
  contract,
  month: reader.month('month', 'payment.month'),
  paidOn: reader.day('paid', 'payment.paid-on'),
  gross: reader.cents('gross', 'payment.gross'),
  currency: readCurrency(reader),
  method: reader.oneOf('method', 'payment.method', PAYMENT_METHODS),
  accountHolder: reader.oneOf('holder', 'payment.account-holder', ACCOUNT_HOLDERS),
});

/** The field at which a refusal of a payment is shown. */
export const paymentFieldOf = (code: string): string | null => (code === 'PAYMENT_OUTSIDE_CONTRACT' ? 'month' : null);
