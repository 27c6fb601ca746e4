import { type InterpreterId, type InterpreterIdentity, identifierOf } from '@protocol-registry/domain';
import { OFFICE, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { OfficeForm } from './form-page.tsx';
import { InterpreterFields, interpreterFieldOf, readInterpreterFields } from './interpreter-form.tsx';
import { type OfficeAndMissions, officeAndMissions } from './read.ts';

const page = (view: View, { missions }: OfficeAndMissions): RecordPage<InterpreterIdentity> => ({
  title: view.t.text('interpreter.register'),
  body: (form, notice) => (
    <OfficeForm
      view={view}
      form={form}
      heading={view.t.text('interpreter.register')}
      action={paths.interpreterNew}
      submit="interpreter.register"
      notice={notice}
    >
      <InterpreterFields view={view} form={form} missions={missions} />
    </OfficeForm>
  ),
  read: readInterpreterFields,
  fieldOf: interpreterFieldOf,
});

const nextInterpreter = Effect.flatMap(ReadModel, ({ nextNumber }) => nextNumber('interpreter'));

/** The entry of an interpreter in the register. */
export const registerInterpreterRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.interpreterNew,
    permission: 'office.manage',
    title: 'interpreter.register',
    asked: () => officeAndMissions,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, content, version }) =>
      Effect.flatMap(nextInterpreter, (number) => {
        const interpreter = identifierOf<InterpreterId>(number);
        return asking(request, { on: OFFICE, version, command: { kind: 'interpreter.register', content: { interpreter, ...content } } });
      }),
    done: () => withDone(paths.office, 'interpreter.registered'),
  });
