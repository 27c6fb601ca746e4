import type { Day } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import { findingName } from '../contract/finding-name.ts';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { FormHead, RecordForm } from '../form/form.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { TextArea } from '../form/text-field.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { findingPath } from './name.ts';
import { askedFinding, type FindingRead } from './read.ts';

interface Closing {
  readonly evidence: string;
  readonly closedOn: Day;
}

const MOST_EVIDENCE = 500;

const page = ({ t, ...view }: View, { finding }: FindingRead): RecordPage<Closing> => {
  const whole = { t, ...view };
  const of = t.text('finding.of', { contract: finding.contract, month: t.month(finding.month) });
  const title = t.text('findings.close.title', { name: findingName(t, finding.code), of });
  return {
    title,
    body: (form, notice) => (
      <>
        <FormHead view={whole} form={form} title={title} />
        {notice}
        <p class="govuk-body registry-reading">{t.text('findings.close.text')}</p>
        <RecordForm view={whole} form={form} action={`${findingPath(finding)}/close`} submit="findings.close" cancel={findingPath(finding)}>
          <TextArea view={whole} form={form} name="evidence" label="findings.evidence" hint="findings.evidence.hint" />
          <DateField view={whole} form={form} name="closed" label="findings.closed-on" hint="field.day.hint" />
        </RecordForm>
      </>
    ),
    read: (reader) => ({
      evidence: reader.line('evidence', 'findings.evidence', MOST_EVIDENCE),
      closedOn: reader.day('closed', 'findings.closed-on'),
    }),
    fieldOf: (code) => (code === 'DAY_IN_FUTURE' ? 'closed' : null),
  };
};

const form = (deps: Deps): ActForm<FindingRead, Closing> => ({
  path: paths.findingClose,
  permission: 'finding.close',
  title: 'findings.close',
  asked: askedFinding,
  page,
  fresh: (read) => freshForm(dayFields('closed', dayAt(deps.now())), read.version),
  ask: ({ request, read, content, version }) => {
    const { code, contract, month } = read.finding;
    return asking(request, {
      on: read.state.worker.id,
      version,
      command: { kind: 'finding.close', content: { contract, month, code, ...content } },
    });
  },
  done: (_, { finding }) => withDone(findingPath(finding), 'finding.closed'),
});

/** Closing a finding by evidence. */
export const closeFindingRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form(deps));
