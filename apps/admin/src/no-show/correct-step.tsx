import type { RecordedStep, TakenStep } from '@protocol-registry/domain';
import { failure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { RadioField } from '../form/choice-field.tsx';
import type { Reader } from '../form/reader.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { askedDossier, type DossierRead } from '../worker/read.ts';
import { ladderOf, NoShowForm, noShowTitle } from './form-page.tsx';
import { noShowFieldOf, readStep, StepFields, stepFields } from './step-form.tsx';

interface StepRead extends DossierRead {
  readonly step: RecordedStep;
}

interface CorrectedStep {
  readonly taken: TakenStep | null;
  readonly reason: string;
}

const OUTCOMES = ['taken', 'not-taken'] as const;

/** The step that the address names by the version of its act. */
const askedStep = (request: Request): RegisterEffect<StepRead> =>
  Effect.flatMap(askedDossier(request), (read) => {
    const step = read.state.noShowSteps.find(({ setBy }) => String(setBy) === request.req.param('version'));
    return step === undefined
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'worker', id: read.state.worker.id } }))
      : Effect.succeed({ ...read, step });
  });

/** A step stays with the missed date that it was taken after. */
const readCorrected = (reader: Reader, { state, step }: StepRead): CorrectedStep => {
  const isTaken = reader.oneOf('outcome', 'no-show.correct-step.outcome', OUTCOMES) === 'taken';
  const taken = isTaken ? readStep(reader, state) : null;
  const interview = taken?.step === step.step ? step.interview : (taken?.interview ?? null);
  return { taken: taken === null ? null : { ...taken, interview }, reason: readReason(reader, 'correction.reason') };
};

const page = (view: View, read: StepRead): RecordPage<CorrectedStep> => ({
  title: noShowTitle(view, read, 'no-show.correct-step'),
  body: (form, notice) => (
    <NoShowForm
      view={view}
      read={read}
      form={form}
      title="no-show.correct-step"
      action={pathTo(paths.noShowStepCorrect, { id: read.state.worker.id, version: String(read.step.setBy) })}
      notice={notice}
    >
      <RadioField
        view={view}
        form={form}
        name="outcome"
        label="no-show.correct-step.outcome"
        options={OUTCOMES.map((value) => ({ value, text: view.t.text(`no-show.correct-step.${value}`) }))}
      />
      <StepFields view={view} form={form} />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />
    </NoShowForm>
  ),
  read: (reader) => readCorrected(reader, read),
  fieldOf: noShowFieldOf,
});

/** The correction of a step, or of the record that it was taken. */
export const correctStepRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.noShowStepCorrect,
    permission: 'interview.schedule',
    title: 'no-show.correct-step',
    asked: askedStep,
    page,
    fresh: ({ step, version }) => freshForm({ outcome: 'taken', ...stepFields(step) }, version),
    ask: ({ request, read, content, version }) =>
      asking(request, {
        on: read.state.worker.id,
        version,
        command: { kind: 'no-show.correct-step', content: { corrects: read.step.setBy, ...content } },
      }),
    done: (_, read) => withDone(ladderOf(read), 'no-show.step-corrected'),
  });
