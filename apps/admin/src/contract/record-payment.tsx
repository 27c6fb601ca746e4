import type { Payment } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { ContractForm, contractFormTitle } from './form-page.tsx';
import { newPaymentFields, PaymentFields, paymentFieldOf, readPayment } from './payment-form.tsx';
import { askedContract, type ContractRead } from './read.ts';

const page = (view: View, read: ContractRead): RecordPage<Payment> => ({
  title: contractFormTitle(view, read, 'payment.record'),
  body: (form, notice) => (
    <ContractForm
      view={view}
      read={read}
      form={form}
      title="payment.record"
      action={pathTo(paths.paymentNew, { id: read.contract.id })}
      submit="payment.record"
      notice={notice}
    >
      <PaymentFields view={view} form={form} />
    </ContractForm>
  ),
  read: (reader) => readPayment(reader, read.contract.id),
  fieldOf: paymentFieldOf,
});

const form: ActForm<ContractRead, Payment> = {
  path: paths.paymentNew,
  permission: 'payment.record',
  title: 'payment.record',
  asked: askedContract,
  page,
  fresh: (read) => freshForm(newPaymentFields, read.version),
  ask: ({ request, read, content, version }) =>
    asking(request, { on: read.state.worker.id, version, command: { kind: 'payment.record', content } }),
  done: (_, read) => withDone(pathTo(paths.contract, { id: read.contract.id }), 'payment.recorded'),
};

/** The record of a payment of wages. */
export const recordPaymentRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
