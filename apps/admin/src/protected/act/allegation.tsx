import {
  type Allegation,
  type AllegationId,
  type AllegationMade,
  type EmployerId,
  identifierOf,
  parseIdentifier,
} from '@protocol-registry/domain';
import { ReadModel } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Deps } from '../../deps.ts';
import { SelectField } from '../../form/choice-field.tsx';
import { dayFields } from '../../form/date-field.tsx';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FileAct, fileActRoutes, namedIn, wholeFile } from '../act-form.tsx';
import {
  CameInFields,
  CLOSED_FIELDS,
  type Closed,
  ClosedFields,
  readCameIn,
  readClosed,
  SaidField,
  WhichAllegation,
} from '../allegation/fields.tsx';
import type { FileRead } from '../read.ts';

type Recorded = Omit<AllegationMade, 'allegation'>;

const record: FileAct<FileRead['state'], Recorded> = {
  path: paths.fileAllegationNew,
  permission: 'protected.write',
  title: 'protected.record-allegation',
  kind: 'allegation.recorded',
  find: wholeFile,
  lead: 'protected.allegation.lead',
  fields: ({ form, read, view }) => (
    <>
      <CameInFields view={view} form={form} />
      <SelectField
        view={view}
        form={form}
        name="employer"
        label="protected.allegation.employer"
        hint="protected.optional"
        options={[...read.employers.values()].map(({ id, mission, name }) => ({ value: id, text: `${name} (${mission.name})` }))}
      />
      <SaidField view={view} form={form} />
    </>
  ),
  fresh: ({ read: { employers, today } }) => ({
    ...dayFields('received', today),
    employer: employers.size === 1 ? ([...employers.keys()][0] ?? '') : '',
  }),
  read: (reader, values, { read: { employers } }) => {
    const employer = Option.getOrNull(parseIdentifier<EmployerId>(values.text('employer')));
    return {
      ...readCameIn(reader),
      employer,
      mission: employer === null ? null : (employers.get(employer)?.mission.id ?? null),
    };
  },
  refusedAt: { DAY_IN_FUTURE: 'received' },
  command: (content) =>
    Effect.flatMap(ReadModel, ({ nextNumber }) =>
      Effect.map(nextNumber('allegation'), (number) => ({
        kind: 'allegation.record',
        content: { allegation: identifierOf<AllegationId>(number), ...content },
      })),
    ),
};

const close: FileAct<Allegation, Closed> = {
  path: paths.fileAllegationClose,
  permission: 'allegation.read',
  title: 'protected.close-allegation',
  kind: 'allegation.closed',
  find: namedIn<AllegationId, Allegation>('allegation', ({ allegations }) => allegations),
  lead: (view, { it }) => <WhichAllegation view={view} allegation={it} />,
  fields: ({ form, view }) => <ClosedFields view={view} form={form} />,
  fresh: ({ read: { today } }) => dayFields('closed', today),
  read: readClosed,
  refusedAt: CLOSED_FIELDS,
  command: (content, { it }) => ({ kind: 'allegation.close', content: { allegation: it.id, ...content } }),
};

/** An allegation about the worker's employer, and its end. */
export const allegationRoutes = (deps: Deps): readonly Route[] => [...fileActRoutes(deps, record), ...fileActRoutes(deps, close)];
