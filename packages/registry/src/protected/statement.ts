import { type InterviewId, questionListOn } from '@protocol-registry/domain';
import type { Request } from '../command/perform.ts';

const told = (requests: readonly Request[]): ReadonlySet<InterviewId> =>
  new Set(requests.flatMap(({ command }) => (command.kind === 'interview.record' ? [command.content.interview] : [])));

/**
 * The requests with a statement for every interview that is held: one of which nothing is told, in them or in the requests `among` which they are made, brings an empty one,
 * so that every interview brings exactly one sealed act, whatever was said.
 *
 * @example
 * ```ts
 * import { dayOf, identifierOf, type InterviewId, type OfficerId } from '@protocol-registry/domain';
 * import { withStatements } from '@protocol-registry/registry';
 *
 * const conditions = {
 *   employer_absent: true,
 *   employer_representative_absent: true,
 *   recruiter_absent: true,
 *   room_private: true,
 *   language_understood: true,
 *   interpreter_independent: 'not_applicable',
 *   leaflet_handed_over: true,
 *   contract_copy_reviewed: true,
 *   worker_identity_checked: true,
 *   officer_named: true,
 *   phone_not_monitored: true,
 * } as const;
 * const hearing = { heldOn: dayOf('2026-03-02'), officer: identifierOf<OfficerId>('O-1'), interpreter: null, conditions };
 * const content = { interview: identifierOf<InterviewId>('I-1'), ...hearing };
 * const hold = { on: 'W-1', version: null, command: { kind: 'interview.hold', content } } as const;
 * withStatements([hold]).map(({ command }) => command.kind) // => ['interview.hold', 'interview.record']
 * ```
 */
export const withStatements = (requests: readonly Request[], among: readonly Request[] = requests): readonly Request[] => {
  const known = told(among);
  return requests.flatMap((request): readonly Request[] => {
    const { command, on } = request;
    if (command.kind !== 'interview.hold' || known.has(command.content.interview)) return [request];
    const { interview, heldOn } = command.content;
    const list = questionListOn(heldOn)?.version ?? null;
    const content = { interview, list, answers: new Map(), notes: [], observed: [], isInDanger: false } as const;
    return [request, { on, version: null, command: { kind: 'interview.record', content } }];
  });
};
