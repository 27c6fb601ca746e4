import type { InterpreterIdentity } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { OfficeForm, officeFormTitle } from './form-page.tsx';
import { InterpreterFields, interpreterFieldOf, interpreterFields, readInterpreterFields } from './interpreter-form.tsx';
import { askedInterpreter, type InterpreterRead } from './read.ts';

type CorrectedInterpreter = InterpreterIdentity & { readonly reason: string };

const page = (view: View, { interpreter, missions }: InterpreterRead): RecordPage<CorrectedInterpreter> => {
  const title = officeFormTitle(view, 'interpreter.correct', interpreter.name);
  return {
    title,
    body: (form, notice) => (
      <OfficeForm
        view={view}
        form={form}
        heading={title}
        action={pathTo(paths.interpreterCorrect, { id: interpreter.id })}
        submit="interpreter.correct"
        notice={notice}
      >
        <InterpreterFields view={view} form={form} missions={missions} />
        <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint.journal" />
      </OfficeForm>
    ),
    read: (reader, values) => ({ ...readInterpreterFields(reader, values), reason: readReason(reader, 'correction.reason') }),
    fieldOf: interpreterFieldOf,
  };
};

/** The correction of what is on record of an interpreter: languages, declaration, conflicts. */
export const correctInterpreterRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.interpreterCorrect,
    permission: 'office.manage',
    title: 'interpreter.correct',
    asked: askedInterpreter,
    page,
    fresh: ({ interpreter, version }) => freshForm(interpreterFields(interpreter), version),
    ask: ({ request, read: { interpreter }, content, version }) =>
      asking(request, {
        on: OFFICE,
        version,
        command: { kind: 'interpreter.correct', content: { interpreter: interpreter.id, corrects: interpreter.setBy, ...content } },
      }),
    done: () => withDone(paths.office, 'interpreter.corrected'),
  });
