import type { Payment, RecordedPayment } from '@protocol-registry/domain';
import { failure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { RadioField } from '../form/choice-field.tsx';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { ContractForm, contractFormTitle } from './form-page.tsx';
import { PaymentFields, paymentFieldOf, paymentFields, readPayment } from './payment-form.tsx';
import { askedContract, type ContractRead } from './read.ts';
import { successorOf } from './successor.ts';

/** What is wrong: something in the record, or that there was a payment at all. */
const KINDS = ['details', 'never'] as const;

interface Mended {
  readonly payment: Payment | null;
  readonly reason: string;
}

interface Asked {
  readonly read: ContractRead;
  readonly payment: RecordedPayment;
}

const asked = (request: Request): RegisterEffect<Asked> =>
  Effect.flatMap(askedContract(request), (read) => {
    const id = request.req.param('version') ?? '';
    const setBy = successorOf(read.acts, Number(id));
    const payment = read.state.payments.find((one) => one.setBy === setBy && one.contract === read.contract.id);
    return payment === undefined
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'payment', id } }))
      : Effect.succeed({ read, payment });
  });

const page = (view: View, { read, payment }: Asked): RecordPage<Mended> => ({
  title: contractFormTitle(view, read, 'payment.correct'),
  body: (form, notice) => (
    <ContractForm
      view={view}
      read={read}
      form={form}
      title="payment.correct"
      action={pathTo(paths.paymentCorrect, { id: read.contract.id, version: String(payment.setBy) })}
      submit="payment.correct"
      notice={notice}
    >
      <RadioField
        view={view}
        form={form}
        name="kind"
        label="payment.what-is-wrong"
        hint="payment.what-is-wrong.hint"
        options={KINDS.map((value) => ({ value, text: view.t.text(`payment.wrong.${value}`) }))}
      />
      <PaymentFields view={view} form={form} />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />
    </ContractForm>
  ),
  read: (reader) => {
    const kind = reader.oneOf('kind', 'payment.what-is-wrong', KINDS);
    return {
      payment: kind === 'never' ? null : readPayment(reader, read.contract.id),
      reason: readReason(reader, 'correction.reason'),
    };
  },
  fieldOf: paymentFieldOf,
});

const form: ActForm<Asked, Mended> = {
  path: paths.paymentCorrect,
  permission: 'payment.record',
  title: 'payment.correct',
  asked,
  page,
  fresh: ({ read, payment }) => freshForm({ kind: 'details', ...paymentFields(payment) }, read.version),
  ask: ({ request, read: { read, payment }, content, version }) =>
    asking(request, {
      on: read.state.worker.id,
      version,
      command: { kind: 'payment.correct', content: { corrects: payment.setBy, ...content } },
    }),
  done: (_, { read }) => withDone(pathTo(paths.contract, { id: read.contract.id }), 'payment.corrected'),
};

/** The correction of a payment on record; also that it was never made. */
export const correctPaymentRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
