import type { DossierCommand } from '@protocol-registry/domain';
import { belgium, type Dossier, type Suggestion, suggestLevel } from '@protocol-registry/domain';
import { Drafts, dayAt, type Outcome, performAll } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Request } from '../../env.ts';
import { personOfRequest } from '../../form/as-actor.ts';
import type { RegisterEffect } from '../../register.ts';
import type { HearingRead } from '../read.ts';
import { readDraft, statementOf } from './draft.ts';
import { askedForm, draftOf, opened } from './read.ts';

/** Records that the interview was held, and with it what the form holds; the draft is then dropped. */
export const recordHearing = (
  request: Request,
  read: HearingRead,
  command: DossierCommand,
  version: number,
): RegisterEffect<readonly Outcome[]> =>
  Effect.gen(function* () {
    const drafts = yield* Drafts;
    const of = draftOf(request, read);
    const kept = yield* drafts.read(of);
    const draft = kept === null ? null : readDraft(kept.content);
    const on = of.worker;
    const said =
      draft === null
        ? []
        : [{ on, version: null, command: { kind: 'interview.record', content: statementOf(of.interview, draft) } } as const];
    const outcomes = yield* performAll(personOfRequest(request), [{ on, version, command }, ...said]);
    yield* drafts.drop(of);
    return outcomes;
  });

/**
 * What the signs of the form, of earlier interviews and of the dossier suggest once the interview is recorded; null where no form was filled in.
 * What was said before is read for it, which is recorded.
 */
export const suggestionFor = (request: Request, dossier: Dossier, now: number): RegisterEffect<Suggestion | null> =>
  Effect.gen(function* () {
    const { sitting } = yield* askedForm(request);
    if (sitting === null) return null;
    const today = dayAt(now);
    const file = yield* opened(request, sitting);
    const statement = { ...statementOf(sitting.interview.id, sitting.draft), heldOn: today, setBy: file.version + 1 };
    return suggestLevel({ ...file, statements: new Map([...file.statements, [statement.interview, statement]]) }, dossier, today, belgium);
  });
