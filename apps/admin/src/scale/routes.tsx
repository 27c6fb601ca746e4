import { GGMMI } from '@protocol-registry/pay';
import { dayAt, readScaleBook, scaleIn } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Deps } from '../deps.ts';
import { withRead } from '../form/as-actor.ts';
import { answerPage } from '../page/answer.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { answerHeldScale } from './held.tsx';
import { ScaleList } from './list.tsx';
import { ScalePage } from './page.tsx';
import { scaleQuestion } from './question.ts';

const list = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.scales,
  permission: 'scales.read',
  title: 'navigation.scales',
  handle: (request) =>
    withRead(deps, request, readScaleBook(null), (book) => {
      const view = request.get('view');
      return answerPage(request, { title: view.t.text('navigation.scales'), body: <ScaleList view={view} book={book} /> });
    }),
});

const one = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.scale,
  permission: 'scales.read',
  title: 'scale.ggmmi',
  handle: (request) => {
    const view = request.get('view');
    const id = request.req.param('id') ?? '';
    if (id !== GGMMI) return answerHeldScale(deps, request, id);
    const question = scaleQuestion(request);
    const isWrong = question.day !== null && Option.isNone(question.day);
    const asked = Effect.flatMap(readScaleBook(null), (book) => scaleIn(book, id));
    return withRead(deps, request, asked, (scale) =>
      answerPage(request, {
        title: view.t.text('scale.ggmmi'),
        status: isWrong ? 422 : 200,
        hasError: isWrong,
        body: <ScalePage view={view} id={id} question={question} today={dayAt(deps.now())} scale={scale} />,
      }),
    );
  },
});

/** The list of scales and the page of each. */
export const scaleRoutes = (deps: Deps): readonly Route[] => [list(deps), one(deps)];
