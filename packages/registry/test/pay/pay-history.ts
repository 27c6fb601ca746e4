import {
  type AgreedTerms,
  type Cents,
  type Command,
  type ContractId,
  type Day,
  type Dossier,
  dayOf,
  firstDay,
  identifierOf,
  type Month,
  monthOf,
  monthOfDay,
  type Payment,
  type RegisteredContract,
} from '@protocol-registry/domain';
import { perform, type Request, readDossier } from '@protocol-registry/registry';
import { Effect } from 'effect';
import fc from 'fast-check';
import * as cast from '../../../domain/test/cast.ts';
import { ask, founder, type Register } from '../register.ts';

const KINDS = ['load', 'register', 'agree', 'correct', 'end', 'frame', 'pay', 'mend', 'born'] as const;

/** What chance decides of an act on somebody's pay: what it is, how many days later, and which amounts and things it is about. */
interface Draw {
  readonly kind: (typeof KINDS)[number];
  readonly later: number;
  readonly which: number;
  readonly cents: number;
  readonly isServant: boolean;
}

/** Chance for a history of pay. */
export const payDraws: fc.Arbitrary<readonly Draw[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    later: fc.nat(40),
    which: fc.nat(5),
    cents: fc.integer({ min: 195_000, max: 235_000 }),
    isServant: fc.boolean(),
  }),
  { minLength: 8, maxLength: 16, size: 'max' },
);

/** The day on which every history begins. */
export const BEGIN: Day = dayOf('2025-10-01');
const FIRST: Month = monthOf('2025-06');
const reason = 'Drawn by lot.';
const noteVerbale = cast.note;

const termsOf = ({ cents, isServant }: Draw, from: Day): AgreedTerms => ({
  ...cast.terms,
  from,
  labourCategory: isServant ? 'dienstbode' : 'house_staff',
  scaleCategory: isServant ? 'household' : '',
  grossMonthly: cents as Cents,
});

const pick = <A>(all: Iterable<A>, which: number): A | undefined => {
  const list = [...all];
  return list[which % Math.max(list.length, 1)];
};

const monthOfDraw = ({ which }: Draw): Month => (FIRST + which) as Month;

const paymentOf = (draw: Draw, contract: ContractId, today: Day): Payment => ({
  ...cast.payment,
  contract,
  month: monthOfDraw(draw),
  paidOn: today,
  gross: draw.cents as Cents,
  method: draw.which === 3 ? 'cash' : 'bank',
});

interface Scene {
  readonly draw: Draw;
  readonly dossier: Dossier;
  readonly contract: RegisteredContract;
  readonly today: Day;
}

const onDossier = (command: Command): Request => ask('W-1', command);

const makers: { readonly [K in Draw['kind']]: (scene: Scene) => Request | null } = {
  load: ({ draw: { cents, which } }) => {
    const effectiveFrom = firstDay((FIRST + which - 2) as Month);
    const row = { category: 'household', seniorityYears: 0, effectiveFrom, monthly: cents as Cents, weeklyHours: 3800, source: '' };
    return ask('invented', { kind: 'sector-scale.load', content: { scale: 'invented', file: `scales-${cents}.csv`, rows: [row] } });
  },
  register: ({ dossier, draw }) => {
    const startsOn = firstDay(monthOfDraw(draw));
    const contract = identifierOf<ContractId>(`C-${dossier.contracts.size + 1}`);
    return onDossier({ kind: 'contract.register', content: { ...cast.contract, contract, startsOn, terms: termsOf(draw, startsOn) } });
  },
  agree: ({ contract, draw }) => {
    const terms = termsOf(draw, firstDay(monthOfDraw(draw)));
    return onDossier({ kind: 'contract.agree-terms', content: { contract: contract.id, noteVerbale, terms } });
  },
  correct: ({ contract, draw }) => {
    const { setBy, terms } = pick(contract.terms, draw.which) ?? contract.terms[0];
    const content = { contract: contract.id, noteVerbale, terms: termsOf(draw, terms.from), corrects: setBy, reason };
    return onDossier({ kind: 'contract.correct-terms', content });
  },
  end: ({ contract, draw, today }) =>
    onDossier({ kind: 'contract.end', content: { contract: contract.id, endsOn: (today + draw.which) as Day, noteVerbale } }),
  frame: ({ contract: { id, setBy, startsOn }, draw, today }) => {
    const endsOn = draw.isServant ? null : ((today + 30) as Day);
    const content = { contract: id, employer: cast.employerId, startsOn, endsOn, noteVerbale, corrects: setBy, reason };
    return onDossier({ kind: 'contract.correct', content });
  },
  pay: ({ contract, draw, today }) => onDossier({ kind: 'payment.record', content: paymentOf(draw, contract.id, today) }),
  mend: ({ dossier, draw, today }) => {
    const wrong = pick(dossier.payments, draw.which);
    if (wrong === undefined) return null;
    const payment = draw.isServant ? null : paymentOf(draw, wrong.contract, today);
    return onDossier({ kind: 'payment.correct', content: { payment, corrects: wrong.setBy, reason } });
  },
  born: ({ dossier, draw }) => {
    const { id: _, setBy, ...identity } = dossier.worker;
    const bornOn = (dayOf('1990-01-01') + draw.which) as Day;
    return onDossier({ kind: 'worker.correct', content: { ...identity, bornOn, corrects: setBy, reason } });
  },
};

/** Does what chance drew, day by day, where the register allows it; `after` sees each day when it is done. */
export const tell = async (register: Register, draws: readonly Draw[], after: (today: Day) => Promise<void>): Promise<void> => {
  let today = BEGIN;
  for (const draw of draws) {
    today = (today + draw.later + 1) as Day;
    const { state: dossier } = await register.run(readDossier(cast.worker.worker), today);
    const contract = pick(dossier.contracts.values(), draw.which);
    const request = contract === undefined ? null : makers[draw.kind]({ draw, dossier, contract, today });
    if (request !== null) await register.run(Effect.result(perform(founder, request)), today);
    await after(today);
  }
};

/** The months that histories are about. */
export const MONTHS: readonly Month[] = Array.from({ length: monthOfDay(BEGIN) - FIRST + 3 }, (_, index) => (FIRST + index) as Month);
