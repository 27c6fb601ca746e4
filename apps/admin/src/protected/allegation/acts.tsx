import {
  type AllegationId,
  type AllegationMade,
  type EmployerId,
  identifierOf,
  type MissionId,
  parseIdentifier,
} from '@protocol-registry/domain';
import { dayAt, MINISTRY, openFile, ReadModel } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Deps } from '../../deps.ts';
import type { Request, View } from '../../env.ts';
import { type ActForm, actFormRoutes } from '../../form/act-form.ts';
import { asking, personOfRequest } from '../../form/as-actor.ts';
import { SelectField } from '../../form/choice-field.tsx';
import { dayFields } from '../../form/date-field.tsx';
import { type RecordPage, withDone } from '../../form/record.tsx';
import { freshForm } from '../../form/state.ts';
import { paths, pathTo } from '../../paths.ts';
import type { RegisterEffect } from '../../register.ts';
import type { Route } from '../../route.ts';
import { ProtectedForm } from '../form.tsx';
import { reasonGiven } from '../reason.tsx';
import { CameInFields, CLOSED_FIELDS, type Closed, ClosedFields, readCameIn, readClosed, SaidField, WhichAllegation } from './fields.tsx';
import { type Accused, type AllegationRead, accused, askedAllegation } from './read.ts';

interface Ministry extends Accused {
  readonly version: number;
}

/** The ministry's own file, opened to add an allegation that is about no worker of the register. */
const askedMinistry =
  (deps: Deps) =>
  (request: Request): RegisterEffect<Ministry> =>
    Effect.gen(function* () {
      const reason = reasonGiven(deps, request, 'allegations');
      const { version } = yield* openFile(personOfRequest(request), MINISTRY, { scope: 'allegations', reason, part: '' });
      return { ...(yield* accused), version };
    });

type Recorded = Omit<AllegationMade, 'allegation'>;

const FIELDS: Readonly<Record<string, string>> = { DAY_IN_FUTURE: 'received', ALLEGATION_SUBJECT_MISSING: 'employer' };

const recordPage = (view: View, { employers, missions }: Ministry): RecordPage<Recorded> => ({
  title: view.t.text('navigation.allegations'),
  body: (form, notice) => (
    <ProtectedForm
      view={view}
      form={form}
      title={view.t.text('protected.record-allegation')}
      notice={notice}
      lead={<p class="govuk-body">{view.t.text('protected.allegation.ministry')}</p>}
      action={paths.allegationNew}
      submit="protected.record-allegation"
      cancel={paths.allegations}
    >
      <CameInFields view={view} form={form} />
      <SelectField
        view={view}
        form={form}
        name="employer"
        label="protected.allegation.employer"
        options={[...employers.values()].map(({ id, mission, name }) => ({ value: id, text: `${name} (${mission.name})` }))}
      />
      <SelectField
        view={view}
        form={form}
        name="mission"
        label="protected.allegation.mission"
        options={[...missions].map(([value, text]) => ({ value, text }))}
      />
      <SaidField view={view} form={form} />
    </ProtectedForm>
  ),
  read: (reader, values) => ({
    ...readCameIn(reader),
    employer: Option.getOrNull(parseIdentifier<EmployerId>(values.text('employer'))),
    mission: Option.getOrNull(parseIdentifier<MissionId>(values.text('mission'))),
  }),
  fieldOf: (code) => FIELDS[code] ?? null,
});

const record = (deps: Deps): ActForm<Ministry, Recorded> => ({
  path: paths.allegationNew,
  permission: 'allegation.read',
  title: 'navigation.allegations',
  asked: askedMinistry(deps),
  page: recordPage,
  fresh: ({ version }) => freshForm(dayFields('received', dayAt(deps.now())), version),
  ask: ({ content, request, version }) =>
    Effect.gen(function* () {
      const { nextNumber } = yield* ReadModel;
      const allegation = identifierOf<AllegationId>(yield* nextNumber('allegation'));
      return yield* asking(request, { on: MINISTRY, version, command: { kind: 'allegation.record', content: { allegation, ...content } } });
    }),
  done: () => withDone(paths.allegations, 'allegation.recorded'),
});

const closePage = (view: View, { allegation }: AllegationRead): RecordPage<Closed> => ({
  title: allegation.id,
  body: (form, notice) => (
    <ProtectedForm
      view={view}
      form={form}
      title={view.t.text('protected.close-allegation')}
      notice={notice}
      lead={<WhichAllegation view={view} allegation={allegation} />}
      action={pathTo(paths.allegationClose, { allegation: allegation.id })}
      submit="protected.close-allegation"
      cancel={pathTo(paths.allegation, { allegation: allegation.id })}
    >
      <ClosedFields view={view} form={form} />
    </ProtectedForm>
  ),
  read: readClosed,
  fieldOf: (code) => CLOSED_FIELDS[code] ?? null,
});

const close = (deps: Deps): ActForm<AllegationRead, Closed> => ({
  path: paths.allegationClose,
  permission: 'allegation.read',
  title: 'navigation.allegations',
  asked: askedAllegation(deps),
  page: closePage,
  fresh: ({ read: { version } }) => freshForm(dayFields('closed', dayAt(deps.now())), version),
  ask: ({ content, read: { allegation, file }, request, version }) =>
    asking(request, { on: file, version, command: { kind: 'allegation.close', content: { allegation: allegation.id, ...content } } }),
  done: (_, { allegation: { id } }) => withDone(pathTo(paths.allegation, { allegation: id }), 'allegation.closed'),
});

/** An allegation that is about no worker of the register, and the end of any. */
export const allegationActRoutes = (deps: Deps): readonly Route[] => [
  ...actFormRoutes(deps, record(deps)),
  ...actFormRoutes(deps, close(deps)),
];
