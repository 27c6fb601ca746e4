import { type Fault, message } from '@protocol-registry/domain';
import { Option, Result } from 'effect';
import { checkFixed, checkNames, checkWeights, type Lists } from './cross-check.ts';
import { type Finding, faultsOf, parseDocument } from './document.ts';
import type { Problem } from './problem.ts';
import { type Check, checkAppointment, checkInterpreter, checkOfficer, checkRequest, checkRoom, checkSetting } from './shape.ts';

/** The items of a list, none where the shape of the item is wrong. */
interface CheckedList<A> {
  readonly items: readonly Option.Option<A>[];
  readonly findings: readonly Finding[];
}

const REQUIRED = ['officers', 'rooms', 'requests'] as const;
const OPTIONAL = ['interpreters', 'current', 'fixed'] as const;

const rawLists = (document: unknown): Lists => {
  const members = new Map<string, unknown>(typeof document === 'object' && document !== null ? Object.entries(document) : []);
  const list = (name: string): readonly unknown[] => {
    const member = members.get(name);
    return Array.isArray(member) ? member : [];
  };
  return {
    officers: list('officers'),
    rooms: list('rooms'),
    interpreters: list('interpreters'),
    requests: list('requests'),
    current: list('current'),
    fixed: list('fixed'),
  };
};

const missingLists = (document: unknown): readonly Finding[] => {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return [];
  const members = new Map<string, unknown>(Object.entries(document));
  const wrong = (name: string): boolean => !Array.isArray(members.get(name));
  return [...REQUIRED.filter(wrong), ...OPTIONAL.filter((name) => members.has(name) && wrong(name))].map((name) => ({
    path: [name],
    expected: message('expected.list'),
  }));
};

const checkList = <A>(list: readonly unknown[], name: string, check: Check<A>): CheckedList<A> => {
  const checked = list.map((item, index) => check(item, [name, index]));
  return { items: checked.map(({ value }) => value), findings: checked.flatMap(({ findings }) => findings) };
};

/**
 * Reads a planning problem. The result is either the whole problem or its faults, at most fifty, in the order of the file;
 * each names its line and the path of the value. A value that is missing is told at the line of the object that lacks it.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { readProblem } from '@protocol-registry/planner';
 *
 * const text = '{"timeZone":"Europe/Brussels","slotMinutes":0,"officers":[],"rooms":[],"requests":[]}';
 * const result = readProblem('problem.json', text);
 * Result.isFailure(result) && result.failure[0]?.place // => { file: 'problem.json', line: 1, column: 'slotMinutes' }
 * Result.isFailure(result) && result.failure[0]?.found // => '0'
 * ```
 */
export const readProblem = (file: string, text: string): Result.Result<Problem, readonly Fault[]> => {
  const parsed = parseDocument(file, text);
  if (Result.isFailure(parsed)) return Result.fail(parsed.failure);
  const document = parsed.success;
  const lists = rawLists(document.value);
  const setting = checkSetting(document.value, []);
  const officers = checkList(lists.officers, 'officers', checkOfficer);
  const rooms = checkList(lists.rooms, 'rooms', checkRoom);
  const interpreters = checkList(lists.interpreters, 'interpreters', checkInterpreter);
  const requests = checkList(lists.requests, 'requests', checkRequest);
  const current = checkList(lists.current, 'current', checkAppointment);
  const fixed = checkList(lists.fixed, 'fixed', checkAppointment);
  const faults = faultsOf(document, [
    ...[setting, officers, rooms, interpreters, requests, current, fixed].flatMap(({ findings }) => findings),
    ...missingLists(document.value),
    ...checkNames(lists),
    ...checkWeights(requests.items),
    ...checkFixed(fixed.items, requests.items),
  ]);
  if (Option.isNone(setting.value) || faults.length > 0) return Result.fail(faults);
  return Result.succeed({
    ...setting.value.value,
    officers: officers.items.flatMap(Option.toArray),
    rooms: rooms.items.flatMap(Option.toArray),
    interpreters: interpreters.items.flatMap(Option.toArray),
    requests: requests.items.flatMap(Option.toArray),
    current: current.items.flatMap(Option.toArray),
    fixed: fixed.items.flatMap(Option.toArray),
  });
};
