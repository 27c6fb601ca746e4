import type { CommandOf, OfficeCommands } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import { OFFICE } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { type RecordPage, withDone } from '../form/record.tsx';
import { type FormState, freshForm } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { OfficeForm, officeFormTitle } from './form-page.tsx';

/** A person, an interpreter or a room, as it is named. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** A form that records one act on a person, an interpreter or a room of the office. */
export interface MemberForm<R, A> {
  readonly path: `/office/${string}/:id/${string}`;
  /** What the act is called: in the heading and on the button. */
  readonly title: MessageKey;
  /** The kind of act that is recorded. */
  readonly done: string;
  readonly asked: (request: Request) => RegisterEffect<R>;
  readonly about: (read: R) => Named;
  readonly fields: (view: View, form: FormState, read: R) => Markup;
  readonly fresh?: (read: R) => Parameters<typeof freshForm>[0];
  readonly read: RecordPage<A>['read'];
  readonly fieldOf?: (code: string) => string | null;
  readonly command: (read: R, content: A) => CommandOf<OfficeCommands>;
  /** What follows at once on the act outside the register. */
  readonly after?: (read: R, content: A) => Promise<void>;
}

const pageOf =
  <R, A>({ about, fieldOf, fields, path, read, title }: MemberForm<R, A>) =>
  (view: View, member: R): RecordPage<A> => {
    const { id, name } = about(member);
    const heading = officeFormTitle(view, title, name);
    return {
      title: heading,
      body: (form, notice) => (
        <OfficeForm view={view} form={form} heading={heading} action={pathTo(path, { id })} submit={title} notice={notice}>
          {fields(view, form, member)}
        </OfficeForm>
      ),
      read,
      fieldOf: fieldOf ?? (() => null),
    };
  };

/** The routes of a form on a person, an interpreter or a room of the office. */
export const memberFormRoutes = <R extends { readonly version: number }, A>(deps: Deps, form: MemberForm<R, A>): readonly Route[] => {
  const { after, asked, command, done, fresh, path, title } = form;
  return actFormRoutes<R, A>(deps, {
    path,
    permission: 'office.manage',
    title,
    asked,
    page: pageOf(form),
    fresh: (read) => freshForm(fresh?.(read) ?? {}, read.version),
    ask: ({ request, read, content, version }) =>
      Effect.tap(asking(request, { on: OFFICE, version, command: command(read, content) }), () =>
        after === undefined ? Effect.void : Effect.promise(() => after(read, content)),
      ),
    done: () => withDone(paths.office, done),
  });
};
