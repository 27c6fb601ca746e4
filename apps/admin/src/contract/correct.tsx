import type { ContractFrame, NoteVerbale } from '@protocol-registry/domain';
import { type EmployerCard, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { readNote } from '../form/note-field.tsx';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { ContractForm, contractFormTitle } from './form-page.tsx';
import { FrameFields, frameFieldOf, frameFields, readFrame } from './frame-form.tsx';
import { askedContract, type ContractRead } from './read.ts';

interface CorrectedContract extends ContractFrame {
  readonly noteVerbale: NoteVerbale;
  readonly reason: string;
}

interface Asked {
  readonly read: ContractRead;
  readonly employers: readonly EmployerCard[];
}

const asked = (request: Request): RegisterEffect<Asked> =>
  Effect.gen(function* () {
    const { employerChoices } = yield* ReadModel;
    return { read: yield* askedContract(request), employers: yield* employerChoices };
  });

const page = (view: View, { read, employers }: Asked): RecordPage<CorrectedContract> => ({
  title: contractFormTitle(view, read, 'contract.correct'),
  body: (form, notice) => (
    <ContractForm
      view={view}
      read={read}
      form={form}
      title="contract.correct"
      action={pathTo(paths.contractCorrect, { id: read.contract.id })}
      submit="contract.correct"
      notice={notice}
      lead={<p class="govuk-body registry-reading">{view.t.text('contract.correct.lead')}</p>}
    >
      <FrameFields view={view} form={form} employers={employers} />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />
    </ContractForm>
  ),
  read: (reader, values) => ({
    ...readFrame(reader, values),
    noteVerbale: readNote(reader),
    reason: readReason(reader, 'correction.reason'),
  }),
  fieldOf: frameFieldOf,
});

const form: ActForm<Asked, CorrectedContract> = {
  path: paths.contractCorrect,
  permission: 'register.write',
  title: 'contract.correct',
  asked,
  page,
  fresh: ({ read }) => freshForm(frameFields(read.contract), read.version),
  ask: ({ request, read: { read }, content, version }) =>
    asking(request, {
      on: read.state.worker.id,
      version,
      command: {
        kind: 'contract.correct',
        content: { contract: read.contract.id, corrects: read.contract.setBy, ...content },
      },
    }),
  done: (_, { read }) => withDone(pathTo(paths.contract, { id: read.contract.id }), 'contract.corrected'),
};

/** The correction of what a contract fixes for its whole time. */
export const correctContractRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
