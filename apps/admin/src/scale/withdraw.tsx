import type { OpenProposal } from '@protocol-registry/domain';
import { failure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { ProposalShown } from './proposal.tsx';
import { registerScaleName } from './row-name.ts';
import { askedScale, openProposal, type UpdateRead } from './update-read.ts';

interface WithdrawalRead extends UpdateRead {
  readonly proposal: OpenProposal;
}

const asked = (request: Request): RegisterEffect<WithdrawalRead> =>
  Effect.flatMap(askedScale(request), (read) => {
    const proposal = openProposal(read.scale);
    return proposal === null
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'scale', id: read.scale.state.id } }))
      : Effect.succeed({ ...read, proposal });
  });

const page = (view: View, read: WithdrawalRead): RecordPage<string> => {
  const { id } = read.scale.state;
  const title = view.t.text('scale-update.withdraw.title', { scale: registerScaleName(view.t, id) });
  return {
    title,
    body: (form, notice) => (
      <>
        <FormHead view={view} form={form} title={title} />
        {notice}
        <ProposalShown view={view} read={read} proposal={read.proposal} />
        <RecordForm
          view={view}
          form={form}
          action={pathTo(paths.scaleWithdraw, { id })}
          submit="scale-update.withdraw.submit"
          cancel={pathTo(paths.scaleUpdate, { id })}
        >
          <ReasonField view={view} form={form} label="scale-update.withdraw.reason" />
        </RecordForm>
      </>
    ),
    read: (reader) => readReason(reader, 'scale-update.withdraw.reason'),
  };
};

const form: ActForm<WithdrawalRead, string> = {
  path: paths.scaleWithdraw,
  permission: 'scale.propose',
  title: 'scale-update.withdraw',
  asked,
  page,
  fresh: ({ scale }) => freshForm({}, scale.version),
  ask: ({ request, read, content, version }) =>
    asking(request, {
      on: read.scale.state.id,
      version,
      command: { kind: 'scale.withdraw-proposal', content: { proposal: read.proposal.setBy, reason: content } },
    }),
  done: (_, { scale }) => withDone(pathTo(paths.scaleUpdate, { id: scale.state.id }), 'scale.proposal-withdrawn'),
};

/** The withdrawal of a proposal, with its reason. */
export const withdrawRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
