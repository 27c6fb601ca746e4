import { GENDERS, type OfficeMember, type OfficerIdentity, ROLES } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { RadioField } from '../form/choice-field.tsx';
import { LanguageFields, languageFields, readLanguages } from '../form/language-fields.tsx';
import type { Reader } from '../form/reader.ts';
import type { FieldValues, FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';

/** What stands in the form for a person of the office on record. */
export const officerFields = ({
  gender,
  languages,
  login,
  name,
  role,
}: OfficeMember): Readonly<Record<string, string | readonly string[]>> => ({
  name,
  login,
  role,
  gender,
  ...languageFields(languages),
});

/** The fields that say who a person of the office is. */
export const OfficerFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => {
  const { t } = view;
  return (
    <>
      <TextField view={view} form={form} name="name" label="officer.name" hint="officer.name.hint" />
      <TextField view={view} form={form} name="login" label="officer.login" hint="officer.login.hint" width={20} />
      <RadioField
        view={view}
        form={form}
        name="role"
        label="officer.role"
        options={ROLES.map((value) => ({ value, text: t.text(`role.${value}`), hint: t.text(`role.${value}.may`) }))}
      />
      <LanguageFields view={view} form={form} />
      <RadioField
        view={view}
        form={form}
        name="gender"
        label="officer.gender"
        hint="officer.gender.hint"
        isInline
        options={GENDERS.map((value) => ({ value, text: t.text(`gender.${value}`) }))}
      />
    </>
  );
};

const MOST_NAME = 80;
const LOGIN = /^[a-z][a-z0-9.-]{1,39}$/;

const readLogin = (reader: Reader, values: FieldValues): string => {
  const login = values.text('login');
  if (!LOGIN.test(login)) reader.refuse('login', 'officer.login-wrong');
  return login;
};

/** Reads who a person of the office is. */
export const readOfficerFields = (reader: Reader, values: FieldValues): OfficerIdentity => ({
  name: reader.line('name', 'officer.name', MOST_NAME),
  login: readLogin(reader, values),
  role: reader.oneOf('role', 'officer.role', ROLES),
  languages: readLanguages(reader, values),
  gender: reader.oneOf('gender', 'officer.gender', GENDERS),
});

const FIELD_OF: Readonly<Record<string, string>> = { LOGIN_TAKEN: 'login', PERIOD_BACKWARDS: 'to' };

/** The field at which a refusal is shown. */
export const officerFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;
