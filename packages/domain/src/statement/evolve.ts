import type { ActOf } from '../act/act.ts';
import { withEntry } from '../collection.ts';
import type { Consent } from '../consent/consent.ts';
import type { Day } from '../day.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import { CONSENT_STEPS, type ConsentStep } from '../question/question.ts';
import { questionList } from '../question/question-list.ts';
import { consentsOf, stepsAsked } from '../question/sign.ts';
import type { RecordedStatement, StatementActs } from './statement.ts';

type Consents = ReadonlyMap<ConsentStep, Consent>;

/** What was said of a step elsewhere and stays, whatever the interview says. */
type Stays = (consent: Consent) => boolean;

/** What is asked of a step counts from the interview on, and only a yes is a consent. A step that was not asked is as it was: silence neither agrees nor refuses. */
const consentsAfter = (
  consents: Consents,
  { answers, heldOn, interview, list }: Omit<RecordedStatement, 'setBy'>,
  stays: Stays,
): Consents => {
  const asked = list === null ? null : questionList(list);
  const given = new Set(asked === null ? [] : consentsOf(asked, answers));
  const askedOf = new Set(asked === null ? [] : stepsAsked(asked, answers));
  return new Map(
    CONSENT_STEPS.flatMap((step): readonly (readonly [ConsentStep, Consent])[] => {
      const known = consents.get(step);
      const isAsked = askedOf.has(step);
      if (known !== undefined && known.interview !== interview && (!isAsked || stays(known))) return [[step, known]];
      return isAsked ? [[step, { interview, isGiven: given.has(step), on: heldOn, words: null }]] : [];
    }),
  );
};

/** An interview that is recorded late takes back nothing that was said after it. */
const saidLater =
  (heldOn: Day): Stays =>
  ({ on }) =>
    on > heldOn;

/** A correction changes what the interview itself had brought, and nothing that was said since, be it on the same day. */
const saidSince =
  (heldOn: Day): Stays =>
  ({ on }) =>
    on >= heldOn;

/**
 * The statements of a file after an act. An interview settles the early date that was due: what is due next is what it brings by itself.
 */
export const evolveStatement = (file: ProtectedFile, act: ActOf<StatementActs>, version: number): Partial<ProtectedFile> => {
  if (act.kind === 'interview.amended') {
    const { corrects: _, reason: __, interview, ...statement } = act.content;
    const known = file.statements.get(interview);
    if (known === undefined) return {};
    const amended = { ...known, ...statement, setBy: version };
    return {
      statements: withEntry(file.statements, interview, amended),
      consents: consentsAfter(file.consents, amended, saidSince(known.heldOn)),
    };
  }
  const { neutral, ...recorded } = act.content;
  return {
    statements: withEntry(file.statements, recorded.interview, { ...recorded, setBy: version }),
    consents: consentsAfter(file.consents, recorded, saidLater(recorded.heldOn)),
    followUpOn: neutral.followUpOn,
    pauses: [...file.pauses, ...neutral.pauses],
  };
};
