import type { Finding } from '../assessment/assessment.ts';
import { isBelowScale } from '../assessment/below-scale.ts';
import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { IndicatorCode } from '../indicator/indicator.ts';
import type { Sign } from '../indicator/sign.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import { questionList } from '../question/question-list.ts';
import { signsOf } from '../question/sign.ts';
import type { RecordedStatement } from '../statement/statement.ts';

type PlainCode = Exclude<IndicatorCode, 'NO_SHOW_REPEAT' | 'PAY_BELOW_SCALE'>;

/** The signs that findings of pay are, by their code. A finding comes from papers and payments, never from an answer. */
const OF_FINDING: Readonly<Record<string, PlainCode>> = {
  PAYMENT_MISSING: 'PAY_NONE_OR_WITHHELD',
  PAID_LESS_THAN_DUE: 'PAY_NONE_OR_WITHHELD',
  PAY_CASH: 'PAY_CASH',
  ACCOUNT_NOT_SOLE: 'PAY_CONTROL',
  IN_KIND_OVER_FIXED_VALUE: 'IN_KIND_ABUSE',
  IN_KIND_OVER_CAP: 'IN_KIND_ABUSE',
  IN_KIND_NOT_WRITTEN: 'IN_KIND_ABUSE',
};

/** The statement of the latest interview, null before the first. */
export const latestStatement = ({ statements }: Pick<ProtectedFile, 'statements'>): RecordedStatement | null =>
  [...statements.values()].toSorted((a, b) => a.heldOn - b.heldOn || a.setBy - b.setBy).at(-1) ?? null;

const belowScale = (open: readonly Finding[], today: Day): readonly Sign[] =>
  open.filter(isBelowScale).map(({ amendBy, due, shortfall }) => ({
    code: 'PAY_BELOW_SCALE',
    shortfallCents: shortfall,
    dueCents: due,
    outlivesDeadline: amendBy !== null && amendBy < today,
  }));

/** How many dates were missed since the worker was last seen. */
const missedSinceSeen = ({ interviews }: Dossier): number => {
  const outcomes = [...interviews.values()].map(({ outcome }) => outcome);
  const seen = outcomes.flatMap((outcome) => (outcome._tag === 'Held' ? [outcome.hearing.heldOn] : []));
  const last = Math.max(Number.NEGATIVE_INFINITY, ...seen);
  return outcomes.filter((outcome) => outcome._tag === 'Missed' && outcome.missedOn > last).length;
};

const plain = (code: IndicatorCode): Sign =>
  code === 'NO_SHOW_REPEAT'
    ? { code, missed: 1 }
    : code === 'PAY_BELOW_SCALE'
      ? { code, shortfallCents: 0 as Cents, dueCents: 0 as Cents, outlivesDeadline: false }
      : { code };

/** The signs that the administrative file holds: open findings of pay and dates that were missed. */
export const registerSigns = (dossier: Dossier, today: Day): readonly Sign[] => {
  const open = [...dossier.findings.values()].filter(({ closure }) => closure === null);
  const codes = new Set(open.flatMap(({ code }) => OF_FINDING[code] ?? []));
  const missed = missedSinceSeen(dossier);
  return [
    ...[...codes].map((code): Sign => ({ code })),
    ...belowScale(open, today),
    ...(missed > 0 ? [{ code: 'NO_SHOW_REPEAT', missed } as const] : []),
  ];
};

/** The signs of a statement: those that the answers point to, and those that the officer saw. */
export const statementSigns = ({ answers, list, observed }: RecordedStatement): readonly Sign[] => {
  const asked = list === null ? null : questionList(list);
  const answered = asked === null ? [] : signsOf(asked, answers).map(({ code }) => code);
  return [...new Set<IndicatorCode>([...answered, ...observed])].map(plain);
};
