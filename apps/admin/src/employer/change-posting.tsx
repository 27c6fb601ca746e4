import type { NoteVerbale, Posting } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { NoteFields, readNote } from '../form/note-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { employerFieldOf } from './form.tsx';
import { EmployerForm, employerFormTitle } from './form-page.tsx';
import { PostingFields, postingFields, readPosting } from './posting-fields.tsx';
import { askedEmployer, type EmployerRead } from './read.ts';

type ChangedPosting = Posting & { readonly noteVerbale: NoteVerbale };

const page = (view: View, read: EmployerRead): RecordPage<ChangedPosting> => ({
  title: employerFormTitle(view, read, 'employer.change-posting'),
  body: (form, notice) => (
    <EmployerForm
      view={view}
      read={read}
      form={form}
      title="employer.change-posting"
      action={pathTo(paths.employerPosting, { id: read.state.id })}
      notice={notice}
    >
      <PostingFields view={view} form={form} />
      <NoteFields view={view} form={form} />
      <p class="govuk-inset-text">{view.t.text('employer.change-posting.effect')}</p>
    </EmployerForm>
  ),
  read: (reader) => ({ ...readPosting(reader), noteVerbale: readNote(reader) }),
  fieldOf: employerFieldOf,
});

/** The change of an employer's posting, as a note verbale told it. */
export const changePostingRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.employerPosting,
    permission: 'register.write',
    title: 'employer.change-posting',
    asked: askedEmployer,
    page,
    fresh: ({ state, version }) => freshForm(postingFields(state.posting), version),
    ask: ({ request, read: { state }, content, version }) =>
      asking(request, { on: state.id, version, command: { kind: 'employer.change-posting', content } }),
    done: ({ stream: { id } }) => withDone(pathTo(paths.employer, { id }), 'employer.posting-changed'),
  });
