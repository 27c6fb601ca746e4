import { questionListOn } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import type { Deps } from '../../deps.ts';
import type { Request } from '../../env.ts';
import { postedValues } from '../../form/posted.ts';
import { answerPage, wantsFragment } from '../../page/answer.tsx';
import { paths, pathTo } from '../../paths.ts';
import type { HearingRead } from '../read.ts';
import { begun, type Step } from './draft.ts';
import { Filled } from './elsewhere.tsx';
import { stepTitle } from './step-page.tsx';
import { withStep } from './take.tsx';

/** Answers a step of a form that is gone, because the interview was recorded in another window for instance: what was typed stays in sight, to be copied. */
export const answerClosed = async (deps: Deps, request: Request, { interview }: HearingRead, step: Step): Promise<Response> => {
  const view = request.get('view');
  const text = view.t.text('statement.closed');
  if (wantsFragment(request)) return request.html(<strong>{text}</strong>, 409);
  const list = questionListOn(dayAt(deps.now()));
  const values = await postedValues(request);
  return answerPage(request, {
    title: stepTitle(view, step),
    status: 409,
    hasError: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{stepTitle(view, step)}</h1>
        <p class="govuk-inset-text">{text}</p>
        {list === null ? null : <Filled view={view} draft={withStep(begun(list, null), list, step, values)} step={step} list={list} />}
        <p class="govuk-body">
          <a class="govuk-link" href={pathTo(paths.interview, { id: interview.id })}>
            {view.t.text('interview.title', { interview: interview.id })}
          </a>
        </p>
      </>
    ),
  });
};
