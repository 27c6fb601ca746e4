import { type AppointmentEntry, at, local, type ProblemDocument, type RequestEntry, type Span } from './problem-document.ts';

/** Every minute that the spans cover: the plainest way to merge them. */
const cover = (spans: readonly Span[]): ReadonlySet<number> => {
  const minutes = new Set<number>();
  for (const { from, to } of spans) for (let minute = at(from); minute < at(to); minute++) minutes.add(minute);
  return minutes;
};

const covers = (minutes: ReadonlySet<number>, start: number, length: number): boolean => {
  for (let minute = start; minute < start + length; minute++) if (!minutes.has(minute)) return false;
  return true;
};

const touches = (minutes: ReadonlySet<number>, start: number, length: number): boolean => {
  for (let minute = start; minute < start + length; minute++) if (minutes.has(minute)) return true;
  return false;
};

export interface Option {
  readonly request: RequestEntry;
  readonly appointment: AppointmentEntry;
  readonly start: number;
}

const sharesLanguage = (a: { readonly languages: readonly string[] }, b: { readonly languages: readonly string[] }): boolean =>
  a.languages.some((language) => b.languages.includes(language));

/** Every appointment without interpreter that a request could have if it were alone, minute by minute from the wording of the format. */
export const optionsOf = (document: ProblemDocument, request: RequestEntry): readonly Option[] => {
  const busy = cover(request.unavailable);
  const officers = document.officers
    .filter((officer) => request.officerGender === null || officer.gender === request.officerGender)
    .filter((officer) => !request.notOfficers.includes(officer.id) && sharesLanguage(officer, request))
    .map((officer) => ({ id: officer.id, minutes: cover(officer.available) }));
  const rooms = document.rooms.map((room) => ({ id: room.id, minutes: cover(room.available) }));
  const options: Option[] = [];
  for (let day = at(request.earliest); day <= at(request.deadline); day += 1440) {
    for (let start = day; start < day + 1440; start += document.slotMinutes) {
      if (start + request.minutes > at(request.deadline) + 1440 || touches(busy, start, request.minutes)) continue;
      for (const officer of officers.filter(({ minutes }) => covers(minutes, start, request.minutes))) {
        for (const room of rooms.filter(({ minutes }) => covers(minutes, start, request.minutes))) {
          const appointment = { request: request.id, officer: officer.id, room: room.id, interpreter: null, startsAt: local(start) };
          options.push({ request, appointment, start });
        }
      }
    }
  }
  return options;
};

export const lengthOf = (document: ProblemDocument, id: string): number =>
  document.requests.find((request) => request.id === id)?.minutes ?? 0;

/** Whether two appointments take one officer or one room at the same time. */
export const clash = (document: ProblemDocument, a: AppointmentEntry, b: AppointmentEntry): boolean =>
  (a.officer === b.officer || a.room === b.room) &&
  at(a.startsAt) < at(b.startsAt) + lengthOf(document, b.request) &&
  at(b.startsAt) < at(a.startsAt) + lengthOf(document, a.request);

export const isSame = (a: AppointmentEntry, b: AppointmentEntry): boolean =>
  a.request === b.request && a.officer === b.officer && a.room === b.room && a.interpreter === b.interpreter && a.startsAt === b.startsAt;
