import type { ActOf } from '../act/act.ts';
import { withChange, withEntry } from '../collection.ts';
import type { InterpreterId } from '../identifier.ts';
import type { InterpreterActs, RegisteredInterpreter } from './interpreter.ts';

type Interpreters = ReadonlyMap<InterpreterId, RegisteredInterpreter>;

/** The register of interpreters after an act. */
export const evolveInterpreter = (interpreters: Interpreters, act: ActOf<InterpreterActs>, version: number): Interpreters => {
  switch (act.kind) {
    case 'interpreter.registered': {
      const { interpreter: id, ...identity } = act.content;
      return withEntry(interpreters, id, { id, ...identity, leftOn: null, setBy: version });
    }
    case 'interpreter.corrected': {
      const { interpreter, corrects: _, reason: __, ...identity } = act.content;
      return withChange(interpreters, interpreter, (known) => ({ ...known, ...identity, setBy: version }));
    }
    case 'interpreter.left':
      return withChange(interpreters, act.content.interpreter, (known) => ({ ...known, leftOn: act.content.leftOn }));
  }
};
