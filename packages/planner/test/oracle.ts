import { createRequire } from 'node:module';
import { isSame, lengthOf, optionsOf } from './possible.ts';
import { at, type ProblemDocument } from './problem-document.ts';
import type { Score } from './score.ts';

const { default: loadHighs } = createRequire(import.meta.url)('highs') as typeof import('highs');
const highs = await loadHighs();

const sum = (terms: readonly string[]): string => (terms.length === 0 ? '0 zero' : terms.join(' '));

/** The best score by a plain integer model: one variable for each request, officer, room and start, one row for each officer or room and minute. */
export const bestByModel = (document: ProblemDocument): Score => {
  const fixed = new Set(document.fixed.map(({ request }) => request));
  const options = [
    ...document.requests
      .filter(({ id }) => !fixed.has(id))
      .flatMap((request) => optionsOf(document, request).map(({ appointment }) => appointment)),
    ...document.fixed,
  ].map((appointment, index) => ({ appointment, name: `x${index}`, isFixed: fixed.has(appointment.request) }));
  const request = new Map(document.requests.map((entry) => [entry.id, entry]));
  const rows = new Map<string, string[]>();
  const addTo = (row: string, name: string): void => void rows.set(row, [...(rows.get(row) ?? []), `+ ${name}`]);
  for (const { appointment, name } of options) {
    addTo(`request ${appointment.request}`, name);
    for (let minute = at(appointment.startsAt); minute < at(appointment.startsAt) + lengthOf(document, appointment.request); minute++) {
      addTo(`officer ${appointment.officer} ${minute}`, name);
      addTo(`room ${appointment.room} ${minute}`, name);
    }
  }
  const capacities = [...new Set([...rows.values()].map(sum))].map((row) => `${row} <= 1`);
  const givens = options.filter(({ isFixed }) => isFixed).map(({ name }) => `${name} = 1`);
  const objective = (worth: (option: (typeof options)[number]) => number): string =>
    sum(
      options
        .map((option) => ({ value: worth(option), name: option.name }))
        .filter(({ value }) => value !== 0)
        .map(({ value, name }) => `+ ${value} ${name}`),
    );
  const objectives: readonly [string, string][] = [
    ['Maximize', objective(({ appointment }) => Math.round((request.get(appointment.request)?.weight ?? 0) * 100))],
    ['Maximize', objective(() => 1)],
    ['Maximize', objective(({ appointment }) => (document.current.some((current) => isSame(current, appointment)) ? 1 : 0))],
    ['Minimize', objective(({ appointment }) => at(appointment.startsAt) - at(request.get(appointment.request)?.earliest ?? ''))],
  ];
  const won: string[] = [];
  const best = objectives.map(([sense, terms]) => {
    const model = [
      sense,
      `obj: ${terms}`,
      'Subject To',
      'z: zero = 0',
      ...capacities,
      ...givens,
      ...won,
      'Binaries',
      'zero',
      ...options.map(({ name }) => name),
      'End',
    ].join('\n');
    const solution = highs.solve(model, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.1 });
    if (solution.Status !== 'Optimal') throw new Error(`The oracle ended with ${solution.Status}`);
    const value = Math.round(solution.ObjectiveValue);
    won.push(`${terms} = ${value}`);
    return value;
  });
  return [(best[0] ?? 0) * 10_000, best[1] ?? 0, document.current.length - (best[2] ?? 0), best[3] ?? 0];
};
