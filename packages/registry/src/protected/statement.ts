import { type InterviewId, questionListOn } from '@protocol-registry/domain';
import type { Request } from '../command/perform.ts';

const recorded = (requests: readonly Request[]): ReadonlySet<InterviewId> =>
  new Set(requests.flatMap(({ command }) => (command.kind === 'interview.record' ? [command.content.interview] : [])));

/**
 * The requests with a statement for every interview that is held: one of which nothing is told brings an empty one, so that every interview brings exactly one sealed act,
 * whatever was said (ARCHITECTURE).
 */
export const withStatements = (requests: readonly Request[]): readonly Request[] => {
  const told = recorded(requests);
  return requests.flatMap((request): readonly Request[] => {
    const { command, on } = request;
    if (command.kind !== 'interview.hold' || told.has(command.content.interview)) return [request];
    const { interview, heldOn } = command.content;
    const list = questionListOn(heldOn)?.version ?? null;
    const content = { interview, list, answers: new Map(), notes: [], observed: [], isInDanger: false } as const;
    return [request, { on, version: null, command: { kind: 'interview.record', content } }];
  });
};
