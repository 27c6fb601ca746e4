import type { Mission, MissionIdentity } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';

/** What stands in the form for a mission on record. */
export const missionFields = ({ accreditedOn, name, sendingState }: Mission): Readonly<Record<string, string>> => ({
  name,
  state: sendingState,
  ...dayFields('accredited', accreditedOn),
});

/** The fields that say what a mission is. */
export const MissionFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <TextField view={view} form={form} name="name" label="mission.name" />
    <TextField view={view} form={form} name="state" label="mission.sending-state" />
    <DateField view={view} form={form} name="accredited" label="mission.accredited-on" hint="field.day.hint" />
  </>
);

const MOST_STATE = 80;

/** Reads what a mission is. */
export const readMissionFields = (reader: Reader): MissionIdentity => ({
  name: reader.line('name', 'mission.name'),
  sendingState: reader.line('state', 'mission.sending-state', MOST_STATE),
  accreditedOn: reader.day('accredited', 'mission.accredited-on'),
});
