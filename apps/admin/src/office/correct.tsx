import type { Deps } from '../deps.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { memberFormRoutes } from './member-form.tsx';
import { OfficerFields, officerFieldOf, officerFields, readOfficerFields } from './officer-form.tsx';
import { askedOfficer } from './read.ts';

/** The correction of who a person of the office is, and of what that person may do. */
export const correctOfficerRoutes = (deps: Deps): readonly Route[] =>
  memberFormRoutes(deps, {
    path: paths.officerCorrect,
    title: 'officer.correct',
    done: 'officer.corrected',
    asked: askedOfficer,
    about: ({ officer }) => officer,
    fields: (view, form) => (
      <>
        <OfficerFields view={view} form={form} />
        <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint.journal" />
      </>
    ),
    fresh: ({ officer }) => officerFields(officer),
    read: (reader, values) => ({ ...readOfficerFields(reader, values), reason: readReason(reader, 'correction.reason') }),
    fieldOf: officerFieldOf,
    command: ({ officer: { id, setBy } }, content) => ({ kind: 'officer.correct', content: { officer: id, corrects: setBy, ...content } }),
  });
