import type { MessageKey } from '@protocol-registry/language';
import type { FileOutline, SpanningReading } from '@protocol-registry/registry';
import { openOutlines } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { personOfRequest } from '../form/as-actor.ts';
import { paths } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import { reasonGiven, type Subject } from './reason.tsx';

/** A page that spans protected files, as the question for the reason names it. */
export const spanningSubject =
  (scope: SpanningReading['scope'], title: MessageKey) =>
  (request: Request): RegisterEffect<Subject> =>
    Effect.succeed({ part: scope, title: request.get('view').t.text(title), back: paths.start });

/** Opens the outlines of all protected files: the reading is recorded with the reason that was given. */
export const openedOutlines = (
  deps: Deps,
  request: Request,
  scope: SpanningReading['scope'],
  part = '',
): RegisterEffect<readonly FileOutline[]> =>
  openOutlines(personOfRequest(request), { scope, reason: reasonGiven(deps, request, scope), part });
