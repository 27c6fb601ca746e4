import type { Deps } from '../deps.ts';
import { dayFields } from '../form/date-field.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { recordHearing, suggestionFor } from './form/record.ts';
import { noLongerScheduled } from './form-page.tsx';
import { type HearingAct, hearingRoutes } from './hearing-flow.tsx';
import { INTERPRETER_FIELD } from './interpreter-field.tsx';
import { dayOf } from './week.ts';

/** The day, the officer and the interpreter stand as they were agreed; no condition is answered beforehand. */
const act: HearingAct = {
  path: paths.interviewHold,
  title: 'interview.hold',
  done: 'interview.held',
  fresh: ({ interview: { appointment } }) => ({
    ...dayFields('held', dayOf(appointment)),
    officer: appointment.officer,
    interpreter: appointment.interpreterId === undefined ? (appointment.interpreter ?? '') : '',
    [INTERPRETER_FIELD]: appointment.interpreterId ?? '',
  }),
  isKept: true,
  inTheWay: noLongerScheduled,
  more: () => null,
  reason: () => '',
  ask: recordHearing,
  suggest: suggestionFor,
  command: ({ interview }, { hearing }) => ({ kind: 'interview.hold', content: { interview: interview.id, ...hearing } }),
};

/** The record of an interview that was held. */
export const holdRoutes = (deps: Deps): readonly Route[] => hearingRoutes(deps, act);
