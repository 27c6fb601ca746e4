import type { Day } from '@protocol-registry/domain';
import { listScales, type Scale } from '@protocol-registry/pay';
import { dayAt } from '@protocol-registry/registry';
import { Option } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { answerPage } from '../page/answer.tsx';
import { ErrorSummary } from '../page/error-summary.tsx';
import { MarkLegend } from '../page/mark-legend.tsx';
import type { Markup } from '../page/markup.ts';
import { answerProblem } from '../problem/problem.tsx';
import { ScaleDayForm } from './day-form.tsx';
import { scaleAbout, scaleName } from './name.ts';
import { type ScaleQuestion, scaleQuestion } from './question.ts';
import { VersionAmount } from './version-amount.tsx';
import { VersionHistory } from './version-history.tsx';

interface PageParts {
  readonly view: View;
  readonly scale: Scale;
  readonly question: ScaleQuestion;
  readonly isWrong: boolean;
  readonly today: Day;
}

const HeldScalePage = ({ view, scale, question, isWrong, today }: PageParts): Markup => {
  const { t } = view;
  const about = scaleAbout(t, scale);
  const day = question.day === null ? today : Option.getOrElse(question.day, () => today);
  return (
    <>
      {isWrong ? <ErrorSummary view={view} errors={[{ field: 'day', text: t.text('field.day.wrong') }]} /> : null}
      <h1 class="govuk-heading-l">{scaleName(t, scale)}</h1>
      {about === null ? null : <p class="govuk-body registry-reading">{about}</p>}
      <div class="registry-columns">
        <VersionAmount view={view} scale={scale} day={day} />
        <ScaleDayForm view={view} id={scale.id} fields={question.fields} isWrong={isWrong} />
      </div>
      <h2 class="govuk-heading-m" id="history">
        {t.text('scale.history')}
      </h2>
      <p class="govuk-body registry-reading">{t.text('scale.history.held')}</p>
      <MarkLegend view={view} marks={scale.versions.map(({ status }) => status)} />
      <VersionHistory view={view} scale={scale} />
    </>
  );
};

/** The page of a scale whose amounts are held as they were read; a scale that is not held is not found. */
export const answerHeldScale = (deps: Deps, request: Request, id: string): Response | Promise<Response> => {
  const view = request.get('view');
  const scale = listScales().find((one) => one.id === id);
  if (scale === undefined) return answerProblem(request, 'not-found');
  const question = scaleQuestion(request);
  const isWrong = question.day !== null && Option.isNone(question.day);
  return answerPage(request, {
    title: scaleName(view.t, scale),
    status: isWrong ? 422 : 200,
    hasError: isWrong,
    body: <HeldScalePage view={view} scale={scale} question={question} isWrong={isWrong} today={dayAt(deps.now())} />,
  });
};
