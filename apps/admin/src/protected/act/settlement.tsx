import { type Cents, type Day, identifierOf, parseIdentifier, type Settlement, type SettlementId } from '@protocol-registry/domain';
import { Option } from 'effect';
import type { Deps } from '../../deps.ts';
import { DateField, dayFields } from '../../form/date-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FileAct, fileActRoutes, wholeFile } from '../act-form.tsx';
import type { FileRead } from '../read.ts';

const MOST_LINE = 160;

interface Agreed {
  readonly agreedOn: Day;
  readonly arrears: Cents;
  readonly reference: string;
}

const agree: FileAct<FileRead['state'], Agreed> = {
  path: paths.settlementNew,
  permission: 'protected.write',
  title: 'protected.agree-settlement',
  kind: 'settlement.agreed',
  find: wholeFile,
  lead: (view) => <p class="govuk-body">{view.t.text('protected.settlement.lead')}</p>,
  fields: ({ form, view }) => (
    <>
      <DateField view={view} form={form} name="agreed" label="protected.settlement.agreed-on" hint="field.day.hint" />
      <TextField view={view} form={form} name="arrears" label="protected.settlement.arrears" width={10} inputmode="decimal" />
      <TextField view={view} form={form} name="reference" label="protected.settlement.reference" />
    </>
  ),
  fresh: () => ({}),
  read: (reader) => ({
    agreedOn: reader.day('agreed', 'protected.settlement.agreed-on'),
    arrears: reader.cents('arrears', 'protected.settlement.arrears'),
    reference: reader.line('reference', 'protected.settlement.reference', MOST_LINE),
  }),
  fieldOf: (code) => (code === 'AMOUNT_MISSING' ? 'arrears' : code === 'DAY_IN_FUTURE' ? 'agreed' : null),
  command: (content, { it }) => ({
    kind: 'settlement.agree',
    content: { settlement: identifierOf<SettlementId>(`T-${it.settlements.size + 1}`), ...content },
  }),
};

interface Paid {
  readonly paidOn: Day;
  readonly amount: Cents;
  readonly proof: string;
}

const AT_AMOUNT = new Set(['AMOUNT_MISSING', 'ARREARS_EXCEEDED']);
const AT_DAY = new Set(['PAID_BEFORE_SETTLEMENT', 'DAY_IN_FUTURE']);

const pay: FileAct<Settlement, Paid> = {
  path: paths.settlementPay,
  permission: 'protected.write',
  title: 'protected.pay-arrears',
  kind: 'settlement.arrears-paid',
  find: ({ state }, request) =>
    Option.match(parseIdentifier<SettlementId>(request.req.param('settlement') ?? ''), {
      onNone: () => null,
      onSome: (id) => state.settlements.get(id) ?? null,
    }),
  lead: ({ t }, { it: { arrears, id, paid } }) => (
    <p class="govuk-body">
      {t.text('protected.settlement.open', {
        settlement: id,
        arrears: t.amount(arrears),
        open: t.amount((arrears - paid) as Cents),
      })}
    </p>
  ),
  fields: ({ form, view }) => (
    <>
      <DateField view={view} form={form} name="paid" label="protected.settlement.paid-on" hint="field.day.hint" />
      <TextField view={view} form={form} name="amount" label="protected.settlement.amount" width={10} inputmode="decimal" />
      <TextField view={view} form={form} name="proof" label="protected.settlement.proof" />
    </>
  ),
  fresh: ({ read: { today } }) => dayFields('paid', today),
  read: (reader) => ({
    paidOn: reader.day('paid', 'protected.settlement.paid-on'),
    amount: reader.cents('amount', 'protected.settlement.amount'),
    proof: reader.line('proof', 'protected.settlement.proof', MOST_LINE),
  }),
  fieldOf: (code) => (AT_AMOUNT.has(code) ? 'amount' : AT_DAY.has(code) ? 'paid' : null),
  command: (content, { it }) => ({ kind: 'settlement.pay-arrears', content: { settlement: it.id, ...content } }),
};

/** That arrears were settled, and that they were paid; neither says anything about the worker's standing. */
export const settlementRoutes = (deps: Deps): readonly Route[] => [...fileActRoutes(deps, agree), ...fileActRoutes(deps, pay)];
