import { answerExample } from '../example.ts';
import { paths } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { Route } from '../route.ts';

/** The invented files of an audit, in the order of the form. */
export const auditExamples: readonly string[] = ['contracts.csv', 'payments.csv', 'scales.csv'];

/** One of them, to be kept. */
export const auditExampleRoute: Route = {
  method: 'GET',
  path: paths.auditExample,
  permission: 'audit.run',
  title: 'audit.example.title',
  handle: (request) => {
    const name = request.req.param('name') ?? '';
    return auditExamples.includes(name) ? answerExample(request, 'pay', name) : answerProblem(request, 'not-found');
  },
};
