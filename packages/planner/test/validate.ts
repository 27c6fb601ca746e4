import type { PlanDocument } from '../src/index.ts';
import { clash, isSame, lengthOf, optionsOf } from './possible.ts';
import { type AppointmentEntry, at, type ProblemDocument } from './problem-document.ts';
import { scoreOf } from './score.ts';

const clashes = (document: ProblemDocument, appointments: readonly AppointmentEntry[]): readonly string[] =>
  appointments.flatMap((a, index) =>
    appointments
      .slice(index + 1)
      .filter((b) => clash(document, a, b))
      .map((b) => `${a.request} and ${b.request} clash`),
  );

/** The interviews that end after midnight or begin off the grid are caught by comparing each appointment with all that are possible. */
const impossible = (document: ProblemDocument, appointments: readonly AppointmentEntry[]): readonly string[] => {
  const fixed = new Set(document.fixed.map(({ request }) => request));
  return appointments
    .filter(({ request }) => !fixed.has(request))
    .filter((appointment) => {
      const request = document.requests.find(({ id }) => id === appointment.request);
      return request === undefined || !optionsOf(document, request).some((option) => isSame(option.appointment, appointment));
    })
    .map(({ request }) => `${request} cannot be there`);
};

/** Whether reasons are told exactly for those who have no appointment, `CAPACITY` for those who could have one alone. */
const misjudged = (document: ProblemDocument, plan: PlanDocument): readonly string[] => {
  const placed = new Set(plan.appointments.map(({ request }) => request));
  const unplaced = new Map(plan.unplaced.map(({ request, reasons }) => [request, reasons]));
  return document.requests
    .filter((request) => {
      const reasons = unplaced.get(request.id);
      if (placed.has(request.id) || reasons === undefined || reasons.length === 0)
        return placed.has(request.id) !== (reasons === undefined);
      return (
        (reasons.join() === 'CAPACITY') !== optionsOf(document, request).length > 0 || (reasons.length > 1 && reasons.includes('CAPACITY'))
      );
    })
    .map(({ id }) => `${id} is misjudged`);
};

/** Everything that is wrong with a plan, judged by the problem's text alone. */
export const wrongs = (document: ProblemDocument, plan: PlanDocument): readonly string[] => {
  const [weight, , moved] = scoreOf(document, plan.appointments);
  const requests = plan.appointments.map(({ request }) => request);
  const order = plan.appointments.map((a) => `${a.startsAt} ${a.request}`);
  return [
    ...clashes(document, plan.appointments),
    ...impossible(document, plan.appointments),
    ...misjudged(document, plan),
    ...document.fixed
      .filter((entry) => !plan.appointments.some((a) => isSame(a, entry)))
      .map(({ request }) => `${request} left its fixed place`),
    ...(new Set(requests).size === requests.length ? [] : ['a request has two appointments']),
    ...(order.join() === [...order].toSorted().join() ? [] : ['the appointments are out of order']),
    ...(Math.round(plan.placedWeight * 1e6) === weight ? [] : ['the weight is wrong']),
    ...(plan.upperBound === plan.placedWeight ? [] : ['the bound is not reached']),
    ...(plan.moved === moved ? [] : ['the number of moves is wrong']),
    ...plan.appointments
      .filter((a) => !(lengthOf(document, a.request) > 0 && at(a.startsAt) > 0))
      .map(({ request }) => `${request} has no time`),
  ];
};
