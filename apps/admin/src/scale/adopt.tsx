import { type Day, type OpenProposal } from '@protocol-registry/domain';
import { type AdoptionRun, adoptVersion, failure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { personOfRequest } from '../form/as-actor.ts';
import { DateField } from '../form/date-field.tsx';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { RecordPage } from '../form/record.tsx';
import { type FormState, freshForm } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { withAdopted } from './adoption-run.tsx';
import { Preview } from './preview.tsx';
import { ProposalShown } from './proposal.tsx';
import { registerScaleName } from './row-name.ts';
import { askedPreview, openProposal, type PreviewRead } from './update-read.ts';

interface AdoptionRead extends PreviewRead {
  readonly proposal: OpenProposal;
}

interface AdoptionParts {
  readonly view: View;
  readonly read: AdoptionRead;
  readonly form: FormState;
}

/** The proposal that waits; where none does, there is nothing to adopt. */
const asked = (request: Request): RegisterEffect<AdoptionRead> =>
  Effect.flatMap(askedPreview(request), (read) => {
    const proposal = openProposal(read.scale);
    return proposal === null
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'scale', id: read.scale.state.id } }))
      : Effect.succeed({ ...read, proposal });
  });

const AdoptionForm = ({ view, read, form }: AdoptionParts): Markup => {
  const { id } = read.scale.state;
  if (view.session?.person.officer === read.proposal.proposedBy) {
    return <p class="govuk-inset-text">{view.t.text('scale-update.adopt.second')}</p>;
  }
  return (
    <RecordForm
      view={view}
      form={form}
      action={pathTo(paths.scaleAdopt, { id })}
      submit="scale-update.adopt.submit"
      cancel={pathTo(paths.scaleUpdate, { id })}
    >
      <DateField view={view} form={form} name="amend" label="scale-update.amend-by" hint="scale-update.amend-by.hint" />
    </RecordForm>
  );
};

const page = (view: View, read: AdoptionRead): RecordPage<Day> => {
  const title = view.t.text('scale-update.adopt.title', { scale: registerScaleName(view.t, read.scale.state.id) });
  return {
    title,
    body: (form, notice) => (
      <>
        <FormHead view={view} form={form} title={title} />
        {notice}
        <p class="govuk-body registry-reading">{view.t.text('scale-update.adopt.lead')}</p>
        <ProposalShown view={view} read={read} proposal={read.proposal} />
        {read.preview === null ? null : <Preview view={view} preview={read.preview} />}
        <AdoptionForm view={view} read={read} form={form} />
      </>
    ),
    read: (reader) => reader.day('amend', 'scale-update.amend-by'),
    fieldOf: (code) => (code === 'AMENDMENT_IN_PAST' ? 'amend' : null),
  };
};

const form: ActForm<AdoptionRead, Day, AdoptionRun> = {
  path: paths.scaleAdopt,
  permission: 'scale.adopt',
  title: 'scale-update.adopt',
  asked,
  page,
  fresh: ({ scale }) => freshForm({}, scale.version),
  ask: ({ request, read, content, version }) =>
    adoptVersion(personOfRequest(request), {
      scale: read.scale.state.id,
      proposal: read.proposal.setBy,
      version,
      amendBy: content,
    }),
  done: (run, { scale }) => withAdopted(pathTo(paths.scaleUpdate, { id: scale.state.id }), run),
};

/** The adoption of a proposal by a second officer, who sees what it does before and sets the day for the amendments. */
export const adoptRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
