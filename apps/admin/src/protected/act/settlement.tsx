import { type Cents, type Day, identifierOf, type Settlement, type SettlementId } from '@protocol-registry/domain';
import type { Deps } from '../../deps.ts';
import { DateField, dayFields } from '../../form/date-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FileAct, fileActRoutes, namedIn, wholeFile } from '../act-form.tsx';
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
  lead: 'protected.settlement.lead',
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
  refusedAt: { AMOUNT_MISSING: 'arrears', DAY_IN_FUTURE: 'agreed' },
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

const pay: FileAct<Settlement, Paid> = {
  path: paths.settlementPay,
  permission: 'protected.write',
  title: 'protected.pay-arrears',
  kind: 'settlement.arrears-paid',
  find: namedIn<SettlementId, Settlement>('settlement', ({ settlements }) => settlements),
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
  refusedAt: { AMOUNT_MISSING: 'amount', ARREARS_EXCEEDED: 'amount', PAID_BEFORE_SETTLEMENT: 'paid', DAY_IN_FUTURE: 'paid' },
  command: (content, { it }) => ({ kind: 'settlement.pay-arrears', content: { settlement: it.id, ...content } }),
};

/** That arrears were settled, and that they were paid; neither says anything about the worker's standing. */
export const settlementRoutes = (deps: Deps): readonly Route[] => [...fileActRoutes(deps, agree), ...fileActRoutes(deps, pay)];
