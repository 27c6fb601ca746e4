import type { Day, NoteVerbale } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField } from '../form/date-field.tsx';
import { NoteFields, readNote } from '../form/note-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { ContractForm, contractFormTitle } from './form-page.tsx';
import { askedContract, type ContractRead } from './read.ts';

interface Ending {
  readonly endsOn: Day;
  readonly noteVerbale: NoteVerbale;
}

const FIELD_OF: Readonly<Record<string, string>> = {
  CONTRACT_ALREADY_ENDED: 'ends',
  PERIOD_BACKWARDS: 'ends',
  TERMS_AFTER_END: 'ends',
};

const page = (view: View, read: ContractRead): RecordPage<Ending> => ({
  title: contractFormTitle(view, read, 'contract.end'),
  body: (form, notice) => (
    <ContractForm
      view={view}
      read={read}
      form={form}
      title="contract.end"
      action={pathTo(paths.contractEnd, { id: read.contract.id })}
      submit="contract.end"
      notice={notice}
    >
      <DateField view={view} form={form} name="ends" label="contract.last-day" hint="field.day.hint" />
      <NoteFields view={view} form={form} />
      <p class="govuk-inset-text">{view.t.text('contract.end.effect')}</p>
    </ContractForm>
  ),
  read: (reader) => ({ endsOn: reader.day('ends', 'contract.last-day'), noteVerbale: readNote(reader) }),
  fieldOf: (code) => FIELD_OF[code] ?? null,
});

const form: ActForm<ContractRead, Ending> = {
  path: paths.contractEnd,
  permission: 'register.write',
  title: 'contract.end',
  asked: askedContract,
  page,
  fresh: (read) => freshForm({}, read.version),
  ask: ({ request, read, content, version }) =>
    asking(request, {
      on: read.state.worker.id,
      version,
      command: { kind: 'contract.end', content: { contract: read.contract.id, ...content } },
    }),
  done: (_, read) => withDone(pathTo(paths.contract, { id: read.contract.id }), 'contract.ended'),
};

/** The end of a contract. */
export const endContractRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
