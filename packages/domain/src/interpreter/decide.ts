import type { CommandOf, InterpreterCommands } from '../act/command.ts';
import type { InterpreterId } from '../identifier.ts';
import type { Office } from '../office/office.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, when } from '../refusal.ts';
import { INDEPENDENCE_FACTS, type InterpreterActs, type InterpreterIdentity, type RegisteredInterpreter } from './interpreter.ts';

/** Whoever cannot declare every independence names the missions that it concerns: workers of the others may still be interpreted for. */
const tieReasons = ({ conflictsWith, independence }: InterpreterIdentity): readonly Reason[] =>
  when(conflictsWith.length === 0 && INDEPENDENCE_FACTS.some((fact) => !independence[fact]), 'INTERPRETER_TIES_UNNAMED');

const correctedReasons = (
  known: RegisteredInterpreter | undefined,
  content: InterpreterActs['interpreter.corrected'],
): readonly Reason[] => [
  ...when(known === undefined, 'INTERPRETER_UNKNOWN'),
  ...when(known !== undefined && known.setBy !== content.corrects, 'CORRECTS_NOTHING'),
  ...tieReasons(content),
];

const leavingReasons = ({ interpreters }: Office, id: InterpreterId): readonly Reason[] => {
  const known = interpreters.get(id);
  return [...when(known === undefined, 'INTERPRETER_UNKNOWN'), ...when(known !== undefined && known.leftOn !== null, 'INTERPRETER_LEFT')];
};

/** Decides on a command to the register of interpreters. */
export const decideInterpreter = (office: Office, { content, kind }: CommandOf<InterpreterCommands>): Decision<InterpreterActs> => {
  switch (kind) {
    case 'interpreter.register':
      return decided([...when(office.interpreters.has(content.interpreter), 'ALREADY_REGISTERED'), ...tieReasons(content)], {
        kind: 'interpreter.registered',
        content,
      });
    case 'interpreter.correct':
      return decided(correctedReasons(office.interpreters.get(content.interpreter), content), { kind: 'interpreter.corrected', content });
    case 'interpreter.leave':
      return decided(leavingReasons(office, content.interpreter), { kind: 'interpreter.left', content });
  }
};
