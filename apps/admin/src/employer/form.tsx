import {
  type Employer,
  type EmployerIdentity,
  IMMUNITY_LEVELS,
  type ImmunityLevel,
  type MissionId,
  parseIdentifier,
  RANKS,
} from '@protocol-registry/domain';
import type { Named } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import { RadioField, SelectField } from '../form/choice-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';

/** What stands in the form for who an employer on record is. */
export const identityFields = ({ familyName, givenNames, mission, rank }: Employer): Readonly<Record<string, string>> => ({
  family: familyName,
  given: givenNames,
  rank,
  mission,
});

interface FieldsParts {
  readonly view: View;
  readonly form: FormState;
}

/** The fields that say who an employer is. */
export const IdentityFields = ({ view, form, missions }: FieldsParts & { readonly missions: readonly Named<MissionId>[] }): Markup => (
  <>
    <TextField view={view} form={form} name="family" label="employer.family-name" />
    <TextField view={view} form={form} name="given" label="employer.given-names" />
    <RadioField
      view={view}
      form={form}
      name="rank"
      label="employer.rank"
      options={RANKS.map((value) => ({ value, text: view.t.text(`rank.${value}`) }))}
    />
    <SelectField
      view={view}
      form={form}
      name="mission"
      label="employer.mission"
      options={missions.map(({ id, name }) => ({ value: id, text: name }))}
    />
  </>
);

/** The field of the immunity level. */
export const ImmunityField = ({ view, form }: FieldsParts): Markup => (
  <RadioField
    view={view}
    form={form}
    name="immunity"
    label="employer.immunity"
    options={IMMUNITY_LEVELS.map((value) => ({ value, text: view.t.text(`immunity.${value}`) }))}
  />
);

const MOST_NAME = 80;

/** Reads who an employer is. A mission that the register does not have is refused there. */
export const readIdentity = (reader: Reader): EmployerIdentity => ({
  familyName: reader.line('family', 'employer.family-name', MOST_NAME),
  givenNames: reader.line('given', 'employer.given-names', MOST_NAME),
  rank: reader.oneOf('rank', 'employer.rank', RANKS),
  mission: reader.identifier('mission', 'employer.mission', parseIdentifier<MissionId>, 'form.choose'),
});

/** Reads the immunity level. */
export const readImmunity = (reader: Reader): ImmunityLevel => reader.oneOf('immunity', 'employer.immunity', IMMUNITY_LEVELS);

const FIELD_OF: Readonly<Record<string, string>> = {
  MISSION_UNKNOWN: 'mission',
  MISSION_ENDED: 'mission',
  PERIOD_BACKWARDS: 'to',
  POSTING_NOT_BEGUN: 'from',
};

/** The field at which a refusal is shown. */
export const employerFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;
