import { answerExample } from '../../example.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';

/** The invented problem of a month of interviews. */
export const planExample = 'interview-month.json';

/** The problem as a file to be kept. */
export const planExampleRoute: Route = {
  method: 'GET',
  path: paths.planExample,
  permission: 'plan.run',
  title: 'plan.example.title',
  handle: (request) => answerExample(request, 'planner', planExample),
};
