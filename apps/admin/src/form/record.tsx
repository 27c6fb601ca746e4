import type { OfficerId } from '@protocol-registry/domain';
import { isMessageKey } from '@protocol-registry/language';
import { ReadModel, type RecordedAct, type RegistryFailure } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { answerPage } from '../page/answer.tsx';
import type { FormError } from '../page/error-summary.tsx';
import type { Markup } from '../page/markup.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { RegisterEffect } from '../register.ts';
import { postedValues, postedVersion } from './posted.ts';
import { type Reader, readerOf } from './reader.ts';
import { SinceThen } from './since.tsx';
import type { FieldValues, FormState } from './state.ts';

/** A page with a form that records an act: how it looks, and how its fields are read. */
export interface RecordPage<A> {
  readonly title: string;
  /** The page with the form; `notice` stands above the form, after its heading: what was done in the meantime. */
  readonly body: (form: FormState, notice: Markup | null) => Child;
  readonly read: (reader: Reader, values: FieldValues) => A;
  /** The field at which a refusal or something taken is shown; the summary leads to it. Null or nothing: none in particular. */
  readonly fieldOf?: (code: string) => string | null;
}

/** Shows the page with its form. */
export const answerRecordForm = <A,>(
  request: Request,
  page: RecordPage<A>,
  form: FormState,
  { status = 200, notice = null }: { readonly status?: 200 | 409 | 422; readonly notice?: Markup | null } = {},
): Response | Promise<Response> =>
  answerPage(request, { title: page.title, status, hasError: form.errors.length > 0, body: page.body(form, notice) });

const takenText = ({ t }: View, what: string): string => {
  const key = `taken.${what}`;
  return isMessageKey(key) ? t.text(key) : t.text('taken.other');
};

const askedOfficers = Effect.flatMap(ReadModel, ({ officerNames }) => officerNames);

/** The form once more with what others did in the meantime; recorded again, it stands on what they did. */
const answerConflict = async <A,>(
  request: Request,
  page: RecordPage<A>,
  form: FormState,
  since: readonly RecordedAct[],
  register: Deps['register'],
): Promise<Response> => {
  const view = request.get('view');
  const officers = Result.getOrElse(await register.run(askedOfficers), () => new Map<OfficerId, string>());
  const version = since.at(-1)?.version ?? form.version;
  const errors = [{ field: null, text: view.t.text('conflict.error') }];
  const notice = <SinceThen view={view} acts={since} officers={officers} />;
  return answerRecordForm(request, page, { ...form, errors, version }, { status: 409, notice });
};

/** The form once more with what the register said; nothing that was entered is lost. */
const answerFailure = <A,>(
  request: Request,
  page: RecordPage<A>,
  form: FormState,
  { reason }: RegistryFailure,
  { register, report }: Pick<Deps, 'register' | 'report'>,
): Promise<Response> | Response => {
  const view = request.get('view');
  const at = (code: string): string | null => page.fieldOf?.(code) ?? null;
  const withErrors = (errors: readonly FormError[]): FormState => ({ ...form, errors });
  switch (reason._tag) {
    case 'Forbidden':
      return answerProblem(request, 'forbidden');
    case 'NotFound':
      return answerProblem(request, 'not-found');
    case 'StoreFailed':
      report(reason.message);
      return answerProblem(request, 'failure');
    case 'Taken':
      return answerRecordForm(request, page, withErrors([{ field: at(reason.what), text: takenText(view, reason.what) }]), { status: 422 });
    case 'Refused': {
      const errors = reason.reasons.map((one) => ({ field: at(one.code), text: view.t.reason(one) }));
      return answerRecordForm(request, page, withErrors(errors), { status: 422 });
    }
    case 'Conflict':
      return answerConflict(request, page, form, reason.since, register);
  }
};

/**
 * Takes a posted form: reads it, does what it asks, and leads on to `done`; the form comes back with everything that stood in it where something is wrong,
 * where the register refuses, or where others acted in the meantime.
 */
export const takeForm = async <A, B>(
  deps: Deps,
  request: Request,
  page: RecordPage<A>,
  ask: (read: A, version: number) => RegisterEffect<B>,
  done: (outcome: B, read: A) => string,
): Promise<Response> => {
  const values = await postedValues(request);
  const version = postedVersion(values);
  const reader = readerOf(values, request.get('view').t);
  const read = page.read(reader, values);
  const form: FormState = { values, errors: reader.errors, version };
  if (reader.errors.length > 0) return answerRecordForm(request, page, form, { status: 422 });
  const outcome = await deps.register.run(ask(read, version));
  if (Result.isFailure(outcome)) return answerFailure(request, page, form, outcome.failure, deps);
  return request.redirect(done(outcome.success, read), 303);
};

/** The address of a page with word of what was recorded. */
export const withDone = (path: string, kind: string): string => `${path}?${new URLSearchParams({ done: kind }).toString()}`;

/** Word of what was just recorded, where the address says so. */
export const Recorded = ({ view, request }: { readonly view: View; readonly request: Request }): Markup | null => {
  const key = `act.${request.req.query('done') ?? ''}`;
  if (!isMessageKey(key)) return null;
  return (
    <div class="registry-recorded" role="status" data-focus="" tabindex={-1}>
      <p>{view.t.text('form.recorded', { act: view.t.text(key) })}</p>
    </div>
  );
};
