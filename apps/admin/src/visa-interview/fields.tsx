import type { VisaInterview } from '@protocol-registry/domain';
import { LANGUAGE_CODES } from '@protocol-registry/language';
import type { View } from '../env.ts';
import { SelectField, YesNoField } from '../form/choice-field.tsx';
import { DateField, dayFields } from '../form/date-field.tsx';
import { LeafletFields, languageOptions, leafletFields, readLeaflet } from '../form/leaflet-fields.tsx';
import type { Reader } from '../form/reader.ts';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';

const word = (value: boolean): string => (value ? 'yes' : 'no');

/** What stands in the form for a talk on record. */
export const visaFields = (talk: VisaInterview): Readonly<Record<string, string>> => ({
  ...dayFields('held', talk.heldOn),
  post: talk.post,
  language: talk.language,
  alone: word(talk.alone),
  recruiter: word(talk.recruiterAbsent),
  contract: word(talk.contractReviewed),
  handed: word(talk.leaflet !== null),
  ...leafletFields(talk.leaflet),
});

/** The fields of a talk before the visa. */
export const VisaFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <DateField view={view} form={form} name="held" label="hearing.held-on" hint="field.day.hint" />
    <TextField view={view} form={form} name="post" label="visa-interview.post" hint="visa-interview.post.hint" />
    <SelectField view={view} form={form} name="language" label="visa-interview.language" options={languageOptions(view)} />
    <YesNoField view={view} form={form} name="alone" label="visa-interview.alone" />
    <YesNoField view={view} form={form} name="recruiter" label="condition.recruiter_absent" />
    <YesNoField view={view} form={form} name="contract" label="condition.contract_copy_reviewed" />
    <YesNoField view={view} form={form} name="handed" label="condition.leaflet_handed_over" />
    <LeafletFields view={view} form={form} />
  </>
);

const MOST_POST = 80;
const [FIRST_CODE = '', ...OTHER_CODES] = LANGUAGE_CODES;

/** Reads a talk before the visa; version and language of the leaflet are asked for where one was handed over. */
export const readVisaFields = (reader: Reader): VisaInterview => ({
  heldOn: reader.day('held', 'hearing.held-on'),
  post: reader.line('post', 'visa-interview.post', MOST_POST),
  language: reader.oneOf('language', 'visa-interview.language', [FIRST_CODE, ...OTHER_CODES]),
  alone: reader.yesNo('alone', 'visa-interview.alone'),
  recruiterAbsent: reader.yesNo('recruiter', 'condition.recruiter_absent'),
  contractReviewed: reader.yesNo('contract', 'condition.contract_copy_reviewed'),
  leaflet: reader.yesNo('handed', 'condition.leaflet_handed_over') ? readLeaflet(reader) : null,
});

/** The field at which a refusal is shown. */
export const visaFieldOf = (code: string): string | null => (code === 'DAY_IN_FUTURE' ? 'held' : null);
