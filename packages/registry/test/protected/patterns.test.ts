import {
  centsOf,
  type Day,
  dayOf,
  type EmployerId,
  emptyFile,
  type FileId,
  identifierOf,
  type MissionId,
  outlineOf,
  type WorkerId,
} from '@protocol-registry/domain';
import { type FileOutline, patternsOf } from '@protocol-registry/registry';
import { expect, test } from 'vitest';

const stay = (startsOn: Day, endsOn: Day | null) => ({
  employer: { id: identifierOf<EmployerId>('E-1'), name: 'Firefly, Rufus' },
  mission: { id: identifierOf<MissionId>('M-1'), name: 'Embassy of Freedonia' },
  worker: identifierOf<WorkerId>('W-1'),
  openShortfall: centsOf('0.00'),
  missed: 0,
  startsOn,
  endsOn,
});
const START = dayOf('2025-01-01');
const END = dayOf('2025-12-31');

test.each([
  [181, 1],
  [182, 0],
])('of stays that end after %i days %i is short', (days, expected) => {
  const [pattern] = patternsOf([stay(START, (START + days) as Day)], [], 'employer');
  expect(pattern?.shortStays).toBe(expected);
});

test.each<[string, Partial<FileOutline>, number]>([
  ['heard on the last day', { level: 'REFER', heardOn: END, decidedOn: dayOf('2026-02-01') }, 1],
  ['heard after it', { level: 'REFER', heardOn: dayOf('2026-01-01'), decidedOn: END }, 0],
  ['never heard, decided on while there', { level: 'URGENT', heardOn: null, decidedOn: START }, 1],
  ['heard while there, and only watched', { level: 'WATCH', heardOn: START, decidedOn: START }, 0],
])('a worker %s is a concern as the level and the day say', (_, outline, expected) => {
  const file: FileOutline = { ...outlineOf(emptyFile), file: identifierOf<FileId>('W-1'), ...outline };
  const [pattern] = patternsOf([stay(START, END)], [file], 'employer');
  expect(pattern?.concerns).toBe(expected);
});
