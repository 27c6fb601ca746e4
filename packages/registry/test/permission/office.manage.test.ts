import { onlyFor } from '../only-for.ts';

onlyFor(
  'office.manage',
  ['supervisor'],
  [
    'officer.engage',
    'officer.correct',
    'officer.leave',
    'officer.record-absence',
    'room.open',
    'room.close',
    'hours.set',
    'interpreter.register',
    'interpreter.correct',
    'interpreter.leave',
  ],
);
