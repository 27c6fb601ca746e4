import { code, dayValue, message, number, parseDay } from '@protocol-registry/domain';
import { Option } from 'effect';
import type { Finding } from './document.ts';
import { type Appointment, type InterviewRequest, WEIGHT_UNIT } from './problem.ts';

/** A JSON object of which nothing is known yet. */
type Loose = Readonly<Record<string, unknown>>;

/** The lists of a problem as they stand in the file, so that names are compared even where something else is wrong. */
export type Lists = Readonly<Record<'officers' | 'rooms' | 'interpreters' | 'requests' | 'current' | 'fixed', readonly unknown[]>>;

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (list: readonly unknown[], key: string): readonly { readonly index: number; readonly text: string }[] =>
  list.flatMap((item, index) => {
    const text = isLoose(item) ? item[key] : undefined;
    return typeof text === 'string' ? [{ index, text }] : [];
  });

const repeats = (list: readonly unknown[], name: string, key: string, expected: string): readonly Finding[] => {
  const seen = new Set<string>();
  return texts(list, key).flatMap(({ index, text }) => {
    const repeated = seen.has(text);
    seen.add(text);
    return repeated ? [{ path: [name, index, key], expected: message(expected) }] : [];
  });
};

const unknowns = (list: readonly unknown[], name: string, key: string, known: readonly unknown[]): readonly Finding[] => {
  const ids = new Set(texts(known, 'id').map(({ text }) => text));
  return texts(list, key).flatMap(({ index, text }) =>
    ids.has(text) ? [] : [{ path: [name, index, key], expected: message(`expected.known-${key}`) }],
  );
};

const earlyDeadlines = (requests: readonly unknown[]): readonly Finding[] =>
  requests.flatMap((request, index) => {
    if (!isLoose(request) || typeof request['earliest'] !== 'string' || typeof request['deadline'] !== 'string') return [];
    const earliest = parseDay(request['earliest']);
    const deadline = parseDay(request['deadline']);
    return Option.isSome(earliest) && Option.isSome(deadline) && deadline.value < earliest.value
      ? [
          {
            path: ['requests', index, 'deadline'],
            expected: message('expected.not-before-earliest', { earliest: dayValue(earliest.value) }),
          },
        ]
      : [];
  });

/** Every name that is used twice, or that nothing in the problem bears, and every deadline before its window begins. */
export const checkNames = (lists: Lists): readonly Finding[] => [
  ...(['officers', 'rooms', 'interpreters', 'requests'] as const).flatMap((name) => repeats(lists[name], name, 'id', 'expected.id-once')),
  ...(['current', 'fixed'] as const).flatMap((name) => [
    ...repeats(lists[name], name, 'request', 'expected.request-once'),
    ...unknowns(lists[name], name, 'request', lists.requests),
    ...unknowns(lists[name], name, 'officer', lists.officers),
    ...unknowns(lists[name], name, 'room', lists.rooms),
    ...unknowns(lists[name], name, 'interpreter', lists.interpreters),
  ]),
  ...earlyDeadlines(lists.requests),
];

/** Weights whose sum, up to there, would no longer be exact. */
export const checkWeights = (requests: readonly Option.Option<InterviewRequest>[]): readonly Finding[] => {
  const greatest = Math.floor(Number.MAX_SAFE_INTEGER / WEIGHT_UNIT);
  let total = 0;
  return requests.flatMap((request, index) => {
    total += Option.isSome(request) ? request.value.weight : 0;
    return Option.isSome(request) && total > greatest * WEIGHT_UNIT
      ? [{ path: ['requests', index, 'weight'], expected: message('expected.weight-total', { greatest: number(greatest) }) }]
      : [];
  });
};

const RESOURCES = ['officer', 'room', 'interpreter'] as const;

/** Fixed appointments that take an officer, a room or an interpreter whom an earlier one of the list takes at the same time. */
export const checkFixed = (
  fixed: readonly Option.Option<Appointment>[],
  requests: readonly Option.Option<InterviewRequest>[],
): readonly Finding[] => {
  const minutes = new Map(requests.flatMap((request) => (Option.isSome(request) ? [[request.value.id, request.value.minutes]] : [])));
  const overlap = (a: Appointment, b: Appointment): boolean =>
    a.startsAt < b.startsAt + (minutes.get(b.request) ?? 0) && b.startsAt < a.startsAt + (minutes.get(a.request) ?? 0);
  const seen: Appointment[] = [];
  return fixed.flatMap((entry, index) => {
    if (Option.isNone(entry)) return [];
    const appointment = entry.value;
    const rivals = seen.filter((other) => other.request !== appointment.request && overlap(other, appointment));
    seen.push(appointment);
    return RESOURCES.flatMap((resource) => {
      const rival = rivals.find((other) => appointment[resource] !== null && other[resource] === appointment[resource]);
      if (rival === undefined) return [];
      return [{ path: ['fixed', index, resource], expected: message(`expected.${resource}-free`, { request: code(rival.request) }) }];
    });
  });
};
