import { isSame } from './possible.ts';
import { type AppointmentEntry, at, type ProblemDocument } from './problem-document.ts';

/** Weight in millionths, number of appointments, moved current ones, minutes from the earliest days. */
export type Score = readonly [weight: number, count: number, moved: number, minutes: number];

export const scoreOf = (document: ProblemDocument, appointments: readonly AppointmentEntry[]): Score => {
  const placed = document.requests.flatMap((request) => {
    const appointment = appointments.find((candidate) => candidate.request === request.id);
    return appointment === undefined ? [] : [{ request, appointment }];
  });
  return [
    placed.reduce((sum, { request }) => sum + Math.round(request.weight * 1e6), 0),
    placed.length,
    document.current.filter((current) => !appointments.some((appointment) => isSame(appointment, current))).length,
    placed.reduce((sum, { request, appointment }) => sum + at(appointment.startsAt) - at(request.earliest), 0),
  ];
};

export const isBetter = (a: Score, b: Score): boolean => {
  if (a[0] !== b[0]) return a[0] > b[0];
  if (a[1] !== b[1]) return a[1] > b[1];
  if (a[2] !== b[2]) return a[2] < b[2];
  return a[3] < b[3];
};
