import type { Day } from '@protocol-registry/domain';
import type { GgmmiStep } from '@protocol-registry/pay';
import type { ScaleRead } from '@protocol-registry/registry';
import { Option } from 'effect';
import type { View } from '../env.ts';
import { ErrorSummary } from '../page/error-summary.tsx';
import { MarkLegend } from '../page/mark-legend.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { ScaleAmount } from './amount.tsx';
import { ScaleChart } from './chart.tsx';
import { ScaleDayForm } from './day-form.tsx';
import { DueBanner } from './due.tsx';
import { ScaleHistory } from './history.tsx';
import type { ScaleQuestion } from './question.ts';
import { type ShownVersion, shownVersions } from './shown-version.ts';

const STEPS: readonly GgmmiStep[] = [1, 2, 3];

interface PageParts {
  readonly view: View;
  readonly id: string;
  readonly question: ScaleQuestion;
  readonly today: Day;
  /** The scale as the register has it. */
  readonly scale: ScaleRead;
}

const Steps = ({ view, id, step }: { readonly view: View; readonly id: string; readonly step: GgmmiStep }): Markup => (
  <nav class="registry-steps" aria-label={view.t.text('scale.steps')}>
    <ul>
      {STEPS.map((each) => (
        <li>
          <a href={`${pathTo(paths.scale, { id })}?step=${each}`} aria-current={each === step ? 'page' : undefined}>
            {view.t.text('scale.step', { step: each })}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The day that is shown where none is asked for: today, or the last day of a step that has ended. */
const shownDay = (versions: readonly ShownVersion[], today: Day): Day => {
  const end = versions.at(-1)?.to ?? null;
  return end !== null && end < today ? end : today;
};

/** The page of the guaranteed average minimum monthly income: today's amount or another day's, and the history. */
export const ScalePage = ({ view, id, question, today, scale }: PageParts): Markup => {
  const { t } = view;
  const { step } = question;
  const isWrong = question.day !== null && Option.isNone(question.day);
  const versions = shownVersions(scale, step);
  const unasked = shownDay(versions, today);
  const day = question.day === null ? unasked : Option.getOrElse(question.day, () => unasked);
  return (
    <>
      {isWrong ? <ErrorSummary view={view} errors={[{ field: 'day', text: t.text('field.day.wrong') }]} /> : null}
      <h1 class="govuk-heading-l">{t.text('scale.ggmmi')}</h1>
      <p class="govuk-body registry-reading">{t.text('scale.ggmmi.about')}</p>
      <DueBanner view={view} scale={scale} today={today} />
      <p class="govuk-body">
        <a class="govuk-link" href={pathTo(paths.scaleUpdate, { id })}>
          {t.text('scale-update.versions.link')}
        </a>
      </p>
      <Steps view={view} id={id} step={step} />
      <p class="govuk-body registry-reading">{t.text(`scale.step.${step}.about`)}</p>
      <div class="registry-columns">
        <ScaleAmount view={view} step={step} versions={versions} day={day} />
        <ScaleDayForm view={view} id={id} fields={question.fields} isWrong={isWrong} step={step} />
      </div>
      <h2 class="govuk-heading-m" id="history">
        {t.text('scale.history')}
      </h2>
      <ScaleChart view={view} versions={versions} today={today} />
      <p class="govuk-body registry-reading">{t.text('scale.history.about')}</p>
      <MarkLegend view={view} marks={versions.map(({ status }) => status)} />
      <ScaleHistory view={view} versions={versions} />
    </>
  );
};
