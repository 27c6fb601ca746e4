import { clash, optionsOf } from './possible.ts';
import type { AppointmentEntry, ProblemDocument } from './problem-document.ts';
import { isBetter, type Score, scoreOf } from './score.ts';

/** The best score among all plans, each of which is looked at. */
export const bestByBruteForce = (document: ProblemDocument): Score => {
  const fixed = new Set(document.fixed.map(({ request }) => request));
  const loose = document.requests.filter(({ id }) => !fixed.has(id));
  const choices = loose.map((request) =>
    optionsOf(document, request)
      .map(({ appointment }) => appointment)
      .filter((appointment) => !document.fixed.some((other) => clash(document, appointment, other))),
  );
  let best = scoreOf(document, document.fixed);
  const walk = (index: number, chosen: readonly AppointmentEntry[]): void => {
    const choice = choices[index];
    if (choice === undefined) {
      const score = scoreOf(document, chosen);
      if (isBetter(score, best)) best = score;
      return;
    }
    walk(index + 1, chosen);
    for (const appointment of choice) {
      if (!chosen.some((other) => clash(document, appointment, other))) walk(index + 1, [...chosen, appointment]);
    }
  };
  walk(0, document.fixed);
  return best;
};
