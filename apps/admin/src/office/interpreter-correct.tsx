import type { Deps } from '../deps.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { InterpreterFields, interpreterFieldOf, interpreterFields, readInterpreterFields } from './interpreter-form.tsx';
import { memberFormRoutes } from './member-form.tsx';
import { askedInterpreter } from './read.ts';

/** The correction of what is on record of an interpreter: languages, declaration, conflicts. */
export const correctInterpreterRoutes = (deps: Deps): readonly Route[] =>
  memberFormRoutes(deps, {
    path: paths.interpreterCorrect,
    title: 'interpreter.correct',
    done: 'interpreter.corrected',
    asked: askedInterpreter,
    about: ({ interpreter }) => interpreter,
    fields: (view, form, { missions }) => (
      <>
        <InterpreterFields view={view} form={form} missions={missions} />
        <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint.journal" />
      </>
    ),
    fresh: ({ interpreter }) => interpreterFields(interpreter),
    read: (reader, values) => ({ ...readInterpreterFields(reader, values), reason: readReason(reader, 'correction.reason') }),
    fieldOf: interpreterFieldOf,
    command: ({ interpreter: { id, setBy } }, content) => ({
      kind: 'interpreter.correct',
      content: { interpreter: id, corrects: setBy, ...content },
    }),
  });
