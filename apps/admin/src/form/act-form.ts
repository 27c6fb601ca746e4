import type { MessageKey } from '@protocol-registry/language';
import type { Outcome, Permission } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { withRead } from './as-actor.ts';
import { answerRecordForm, type RecordPage, takeForm } from './record.tsx';
import type { FormState } from './state.ts';

/** What was sent: the request, what the form is about as it was read, what was entered, and the version that the person saw. */
export interface Sent<R, A> {
  readonly request: Request;
  readonly read: R;
  readonly content: A;
  readonly version: number;
}

/** A form that records one act: where it is, what it takes, what it is about, how it looks, and what is asked of the register, with what comes of it. */
export interface ActForm<R, A, B = Outcome> {
  readonly path: string;
  readonly permission: Permission;
  readonly title: MessageKey;
  readonly asked: (request: Request) => RegisterEffect<R>;
  readonly page: (view: View, read: R) => RecordPage<A>;
  /** The form as it is shown first. */
  readonly fresh: (read: R, request: Request) => FormState;
  readonly ask: (sent: Sent<R, A>) => RegisterEffect<B>;
  /** The page that the person is led to. */
  readonly done: (outcome: B, read: R) => string;
}

/** The two routes of a form that records one act: it is shown, and it is taken. */
export const actFormRoutes = <R, A, B = Outcome>(deps: Deps, form: ActForm<R, A, B>): readonly Route[] => {
  const { path, permission, title, asked, page, fresh, ask, done } = form;
  const pageOf = (request: Request, read: R): RecordPage<A> => page(request.get('view'), read);
  return [
    {
      path,
      permission,
      title,
      method: 'GET',
      handle: (request) =>
        withRead(deps, request, asked(request), (read) => answerRecordForm(request, pageOf(request, read), fresh(read, request))),
    },
    {
      path,
      permission,
      title,
      method: 'POST',
      handle: (request) =>
        withRead(deps, request, asked(request), (read) =>
          takeForm(
            deps,
            request,
            pageOf(request, read),
            (content, version) => ask({ request, read, content, version }),
            (outcome) => done(outcome, read),
          ),
        ),
    },
  ];
};
