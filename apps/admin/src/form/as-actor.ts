import type { Permission, RegistryFailure } from '@protocol-registry/registry';
import { type Outcome, perform, permitted, type Request as RegisterRequest } from '@protocol-registry/registry';
import { Result } from 'effect';
import type { Person } from '../access/person.ts';
import type { Session } from '../access/sessions.ts';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { RegisterEffect } from '../register.ts';

/** The session in which somebody asks; a route without one is not reached, so that it is a fault of the program. */
export const sessionOfRequest = (request: Request): Session => {
  const { session } = request.get('view');
  if (session === null) throw new Error('A route that asks for a person was reached without one.');
  return session;
};

/** Who asks. */
export const personOfRequest = (request: Request): Person => sessionOfRequest(request).person;

/** What the person of a request may read. */
export const reading = <A>(request: Request, permission: Permission, effect: RegisterEffect<A>): RegisterEffect<A> =>
  permitted(personOfRequest(request), permission, effect);

/** What the person of a request asks of one stream. */
export const asking = (request: Request, asked: RegisterRequest): RegisterEffect<Outcome> => perform(personOfRequest(request), asked);

const answerUnread = (deps: Deps, request: Request, { reason }: RegistryFailure): Response | Promise<Response> => {
  if (reason._tag === 'NotFound') return answerProblem(request, 'not-found');
  if (reason._tag === 'Forbidden') return answerProblem(request, 'forbidden');
  deps.report(reason);
  return answerProblem(request, 'failure');
};

/** Reads what a page shows and shows it; where it cannot be read, the page on that problem. */
export const withRead = async <A>(
  deps: Deps,
  request: Request,
  effect: RegisterEffect<A>,
  show: (read: A) => Response | Promise<Response>,
): Promise<Response> => {
  const read = await deps.register.run(reading(request, 'register.read', effect));
  return Result.isSuccess(read) ? show(read.success) : answerUnread(deps, request, read.failure);
};
