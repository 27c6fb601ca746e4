import {
  type ActKind,
  type CommandOf,
  type FileId,
  type Identifier,
  identifierOf,
  type ProtectedCommands,
  parseIdentifier,
} from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import { failure, type Permission } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import type { Reader } from '../form/reader.ts';
import { type RecordPage, withDone } from '../form/record.tsx';
import { type FieldValues, type FormState, freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { ProtectedForm } from './form.tsx';
import { type FileRead, fileSubject, openedFile } from './read.ts';
import { afterReason } from './reason.tsx';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The opened file, and what in it an act is about. */
export interface About<T> {
  readonly read: FileRead;
  readonly it: T;
}

/** What the fields of a form are made from. */
export interface FieldsParts<T> extends About<T> {
  readonly view: View;
  readonly form: FormState;
}

/** A form that records one act of a protected file. `find` tells what in the file it is about, null where there is no such thing. */
export interface FileAct<T, A> {
  readonly path: `${typeof paths.protectedFile}/${string}`;
  readonly permission: Permission;
  /** The act: it stands in the heading and on the button. */
  readonly title: MessageKey;
  readonly kind: ActKind;
  readonly find: (read: FileRead, request: Request) => T | null;
  /** What stands above the fields: a sentence, or more on what it is about. */
  readonly lead?: MessageKey | ((view: View, about: About<T>) => Child);
  readonly fields: (parts: FieldsParts<T>) => Child;
  readonly fresh: (about: About<T>, request: Request) => Fields;
  readonly read: (reader: Reader, values: FieldValues, about: About<T>) => A;
  /** The fields at which refusals are shown, by their codes. */
  readonly refusedAt?: Readonly<Record<string, string>>;
  readonly command: (content: A, about: About<T>) => CommandOf<ProtectedCommands> | RegisterEffect<CommandOf<ProtectedCommands>>;
}

const subjectIn = <T, A>(deps: Deps, { find, kind }: FileAct<T, A>, request: Request): RegisterEffect<About<T>> =>
  Effect.flatMap(openedFile(deps, kind)(request), (read) => {
    const it = find(read, request);
    return it === null
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'protected', id: read.id } }))
      : Effect.succeed({ read, it });
  });

const leadOf = <T, A>({ lead }: FileAct<T, A>, view: View, about: About<T>): Child =>
  typeof lead === 'string' ? <p class="govuk-body">{view.t.text(lead)}</p> : (lead?.(view, about) ?? null);

const pageOf = <T, A>(act: FileAct<T, A>, view: View, about: About<T>): RecordPage<A> => {
  const { id } = about.read;
  return {
    title: view.t.text('protected.title', { file: id }),
    body: (form, notice) => (
      <ProtectedForm
        view={view}
        form={form}
        title={view.t.text('protected.form-title', { act: view.t.text(act.title), file: id })}
        notice={notice}
        lead={leadOf(act, view, about)}
        action={view.path}
        submit={act.title}
        cancel={pathTo(paths.protectedFile, { id })}
      >
        {act.fields({ ...about, view, form })}
      </ProtectedForm>
    ),
    read: (reader, values) => act.read(reader, values, about),
    fieldOf: (code) => act.refusedAt?.[code] ?? null,
  };
};

const asEffect = <A,>(given: A | RegisterEffect<A>): RegisterEffect<A> => (Effect.isEffect(given) ? given : Effect.succeed(given));

const formOf = <T, A>(deps: Deps, act: FileAct<T, A>): ActForm<About<T>, A> => ({
  path: act.path,
  permission: act.permission,
  title: 'navigation.protected',
  asked: (request) => subjectIn(deps, act, request),
  page: (view, about) => pageOf(act, view, about),
  fresh: (about, request) => freshForm(act.fresh(about, request), about.read.version),
  ask: ({ content, read, request, version }) =>
    Effect.flatMap(asEffect(act.command(content, read)), (command) =>
      asking(request, { on: identifierOf<FileId>(read.read.id), version, command }),
    ),
  done: (_, { read: { id } }) => withDone(pathTo(paths.protectedFile, { id }), act.kind),
});

/** The routes of a form that records one act of a protected file, behind the question for the reason. */
export const fileActRoutes = <T, A>(deps: Deps, act: FileAct<T, A>): readonly Route[] =>
  afterReason(deps, fileSubject, actFormRoutes(deps, formOf(deps, act)));

/** What an act is about that is about the file as a whole. */
export const wholeFile = (read: FileRead): FileRead['state'] => read.state;

/** Something in the file that the address names by its identifier. */
export const namedIn =
  <Id extends Identifier, T>(name: string, those: (file: FileRead['state']) => ReadonlyMap<Id, T>) =>
  ({ state }: FileRead, request: Request): T | null => {
    const id = Option.getOrNull(parseIdentifier<Id>(request.req.param(name) ?? ''));
    return id === null ? null : (those(state).get(id) ?? null);
  };
