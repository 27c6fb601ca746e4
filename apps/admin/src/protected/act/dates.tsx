import type { CommandOf, Day, ProtectedCommands } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import type { Deps } from '../../deps.ts';
import { DateField, dayFields } from '../../form/date-field.tsx';
import { ReasonField, readReason } from '../../form/reason-field.tsx';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FileAct, fileActRoutes, wholeFile } from '../act-form.tsx';
import type { FileRead } from '../read.ts';

interface Dated {
  readonly day: Day;
  readonly reason: string;
}

/** An act on a date that hides its reason: its words, the day that stands in the form first, and what is asked. */
interface DateWords {
  readonly path: FileAct<FileRead, Dated>['path'];
  readonly title: MessageKey;
  readonly kind: 'follow-up.set' | 'letters.paused' | 'letters.released';
  readonly label: MessageKey;
  readonly lead: MessageKey;
  readonly first: (read: FileRead) => Day | null;
  readonly command: (dated: Dated) => CommandOf<ProtectedCommands>;
}

const DATES: readonly DateWords[] = [
  {
    path: paths.protectedFollowUp,
    title: 'protected.set-follow-up',
    kind: 'follow-up.set',
    label: 'protected.follow-up.due-on',
    lead: 'protected.follow-up.lead',
    first: ({ state }) => state.followUpOn,
    command: ({ day: dueOn, reason }) => ({ kind: 'follow-up.set', content: { dueOn, reason } }),
  },
  {
    path: paths.lettersPause,
    title: 'protected.pause-letters',
    kind: 'letters.paused',
    label: 'protected.letters.from',
    lead: 'protected.pause-letters.lead',
    first: ({ today }) => today,
    command: ({ day: from, reason }) => ({ kind: 'letters.pause', content: { from, reason } }),
  },
  {
    path: paths.lettersRelease,
    title: 'protected.release-letters',
    kind: 'letters.released',
    label: 'protected.letters.go-from',
    lead: 'protected.release-letters.lead',
    first: ({ today }) => today,
    command: ({ day: from, reason }) => ({ kind: 'letters.release', content: { from, reason } }),
  },
];

const actOf = ({ command, first, kind, label, lead, path, title }: DateWords): FileAct<FileRead['state'], Dated> => ({
  path,
  permission: 'protected.write',
  title,
  kind,
  find: wholeFile,
  lead,
  fields: ({ form, view }) => (
    <>
      <DateField view={view} form={form} name="day" label={label} hint="field.day.hint" />
      <ReasonField view={view} form={form} label="protected.date-reason" hint="protected.date-reason.hint" />
    </>
  ),
  fresh: ({ read }) => dayFields('day', first(read)),
  read: (reader) => ({ day: reader.day('day', label), reason: readReason(reader, 'protected.date-reason') }),
  refusedAt: { FOLLOW_UP_IN_PAST: 'day', LETTERS_PAUSED: 'day', LETTERS_NOT_PAUSED: 'day' },
  command,
});

/** The early date of the next interview, and the time in which letters to the mission wait. */
export const dateRoutes = (deps: Deps): readonly Route[] => DATES.flatMap((words) => fileActRoutes(deps, actOf(words)));
