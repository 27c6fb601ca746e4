import {
  ALLEGATION_SOURCES,
  type Allegation,
  type AllegationId,
  type AllegationMade,
  type Day,
  type EmployerId,
  identifierOf,
  parseIdentifier,
} from '@protocol-registry/domain';
import { ReadModel } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Deps } from '../../deps.ts';
import { RadioField, SelectField } from '../../form/choice-field.tsx';
import { DateField, dayFields } from '../../form/date-field.tsx';
import { TextArea } from '../../form/text-field.tsx';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FileAct, fileActRoutes, wholeFile } from '../act-form.tsx';
import type { FileRead } from '../read.ts';

type Recorded = Omit<AllegationMade, 'allegation'>;

const [FIRST_SOURCE, ...OTHER_SOURCES] = ALLEGATION_SOURCES;

const record: FileAct<FileRead['state'], Recorded> = {
  path: paths.fileAllegationNew,
  permission: 'protected.write',
  title: 'protected.record-allegation',
  kind: 'allegation.recorded',
  find: wholeFile,
  lead: (view) => <p class="govuk-body">{view.t.text('protected.allegation.lead')}</p>,
  fields: ({ form, read, view }) => (
    <>
      <RadioField
        view={view}
        form={form}
        name="source"
        label="protected.allegation.source"
        options={ALLEGATION_SOURCES.map((value) => ({ value, text: view.t.text(`allegation-source.${value}`) }))}
      />
      <DateField view={view} form={form} name="received" label="protected.allegation.received-on" hint="field.day.hint" />
      <SelectField
        view={view}
        form={form}
        name="employer"
        label="protected.allegation.employer"
        hint="protected.optional"
        options={[...read.employers.values()].map(({ id, mission, name }) => ({ value: id, text: `${name} (${mission.name})` }))}
      />
      <TextArea view={view} form={form} name="said" label="protected.allegation.said" rows={5} />
    </>
  ),
  fresh: ({ read: { employers, today } }) => ({
    ...dayFields('received', today),
    employer: employers.size === 1 ? ([...employers.keys()][0] ?? '') : '',
  }),
  read: (reader, values, { read: { employers } }) => {
    const employer = Option.getOrNull(parseIdentifier<EmployerId>(values.text('employer')));
    return {
      source: reader.oneOf('source', 'protected.allegation.source', [FIRST_SOURCE, ...OTHER_SOURCES]),
      receivedOn: reader.day('received', 'protected.allegation.received-on'),
      employer,
      mission: employer === null ? null : (employers.get(employer)?.mission.id ?? null),
      said: reader.text('said', 'protected.allegation.said'),
    };
  },
  fieldOf: (code) => (code === 'DAY_IN_FUTURE' ? 'received' : null),
  command: (content) =>
    Effect.flatMap(ReadModel, ({ nextNumber }) =>
      Effect.map(nextNumber('allegation'), (number) => ({
        kind: 'allegation.record',
        content: { allegation: identifierOf<AllegationId>(number), ...content },
      })),
    ),
};

interface Closed {
  readonly closedOn: Day;
  readonly conclusion: string;
}

const close: FileAct<Allegation, Closed> = {
  path: paths.fileAllegationClose,
  permission: 'allegation.read',
  title: 'protected.close-allegation',
  kind: 'allegation.closed',
  find: ({ state }, request) =>
    Option.match(parseIdentifier<AllegationId>(request.req.param('allegation') ?? ''), {
      onNone: () => null,
      onSome: (id) => state.allegations.get(id) ?? null,
    }),
  lead: ({ t }, { it: { id, receivedOn, said } }) => (
    <>
      <p class="govuk-body">{t.text('protected.allegation.which', { allegation: id, day: t.day(receivedOn) })}</p>
      <blockquote class="registry-said">{said}</blockquote>
    </>
  ),
  fields: ({ form, view }) => (
    <>
      <DateField view={view} form={form} name="closed" label="protected.allegation.closed-on" hint="field.day.hint" />
      <TextArea view={view} form={form} name="conclusion" label="protected.allegation.conclusion" rows={4} />
    </>
  ),
  fresh: ({ read: { today } }) => dayFields('closed', today),
  read: (reader) => ({
    closedOn: reader.day('closed', 'protected.allegation.closed-on'),
    conclusion: reader.text('conclusion', 'protected.allegation.conclusion'),
  }),
  fieldOf: (code) => (code === 'DAY_IN_FUTURE' || code === 'PERIOD_BACKWARDS' ? 'closed' : null),
  command: (content, { it }) => ({ kind: 'allegation.close', content: { allegation: it.id, ...content } }),
};

/** An allegation about the worker's employer, and its end. */
export const allegationRoutes = (deps: Deps): readonly Route[] => [...fileActRoutes(deps, record), ...fileActRoutes(deps, close)];
