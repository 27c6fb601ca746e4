import type { EmployerIdentity, MissionId } from '@protocol-registry/domain';
import { type Named, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { employerFieldOf, IdentityFields, identityFields, readIdentity } from './form.tsx';
import { EmployerForm, employerFormTitle } from './form-page.tsx';
import { askedEmployer, type EmployerRead } from './read.ts';

interface Asked {
  readonly read: EmployerRead;
  readonly missions: readonly Named<MissionId>[];
}

type CorrectedEmployer = EmployerIdentity & { readonly reason: string };

const asked = (request: Request): RegisterEffect<Asked> =>
  Effect.gen(function* () {
    const { missionChoices } = yield* ReadModel;
    return { read: yield* askedEmployer(request), missions: yield* missionChoices };
  });

const page = (view: View, { read, missions }: Asked): RecordPage<CorrectedEmployer> => ({
  title: employerFormTitle(view, read, 'employer.correct'),
  body: (form, notice) => (
    <EmployerForm
      view={view}
      read={read}
      form={form}
      title="employer.correct"
      action={pathTo(paths.employerCorrect, { id: read.state.id })}
      notice={notice}
    >
      <IdentityFields view={view} form={form} missions={missions} />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint.journal" />
    </EmployerForm>
  ),
  read: (reader) => ({ ...readIdentity(reader), reason: readReason(reader, 'correction.reason') }),
  fieldOf: employerFieldOf,
});

/** The correction of who an employer is. */
export const correctEmployerRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.employerCorrect,
    permission: 'register.write',
    title: 'employer.correct',
    asked,
    page,
    fresh: ({ read: { state, version } }) => freshForm(identityFields(state), version),
    ask: ({ request, read: { read }, content, version }) => {
      const { id, setBy } = read.state;
      return asking(request, { on: id, version, command: { kind: 'employer.correct', content: { ...content, corrects: setBy } } });
    },
    done: ({ stream: { id } }) => withDone(pathTo(paths.employer, { id }), 'employer.corrected'),
  });
