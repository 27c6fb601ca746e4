import { GENDERS, type Gender } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { RadioField } from '../form/choice-field.tsx';
import { FormHead, RecordForm } from '../form/form.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { fullName } from './name.ts';
import { askedDossier, type DossierRead } from './read.ts';

const CHOICES = ['any', ...GENDERS] as const;

/** Which gender the worker wants the officer to have, in words: nobody asked yet, it does not matter, or one. */
export const preferenceText = ({ t }: View, officerGender: Gender | null | undefined): string => {
  if (officerGender === undefined) return t.text('preference.not-asked');
  return t.text(officerGender === null ? 'preference.any' : `preference.${officerGender}`);
};

const page = (view: View, { state: { worker } }: DossierRead): RecordPage<Gender | null> => {
  const title = view.t.text('no-show.form-title', { act: view.t.text('preference.record'), worker: fullName(worker), file: worker.id });
  return {
    title,
    body: (form, notice) => (
      <>
        <FormHead view={view} form={form} title={title} />
        {notice}
        <RecordForm
          view={view}
          form={form}
          action={pathTo(paths.workerPreference, { id: worker.id })}
          submit="preference.record"
          cancel={pathTo(paths.worker, { id: worker.id })}
        >
          <RadioField
            view={view}
            form={form}
            name="gender"
            label="preference.officer-gender"
            hint="preference.officer-gender.hint"
            options={CHOICES.map((value) => ({ value, text: view.t.text(`preference.${value}`) }))}
          />
        </RecordForm>
      </>
    ),
    read: (reader) => {
      const chosen = reader.oneOf('gender', 'preference.officer-gender', CHOICES);
      return chosen === 'any' ? null : chosen;
    },
    fieldOf: (code) => (code === 'PREFERENCE_UNCHANGED' ? 'gender' : null),
  };
};

const form: ActForm<DossierRead, Gender | null> = {
  path: paths.workerPreference,
  permission: 'interview.schedule',
  title: 'preference.record',
  asked: askedDossier,
  page,
  fresh: ({ state: { worker }, version }) =>
    freshForm(worker.officerGender === undefined ? {} : { gender: worker.officerGender ?? 'any' }, version),
  ask: ({ request, read: { state }, content: officerGender, version }) =>
    asking(request, { on: state.worker.id, version, command: { kind: 'worker.record-preference', content: { officerGender } } }),
  done: ({ stream }) => withDone(pathTo(paths.worker, { id: stream.id }), 'worker.preference-recorded'),
};

/** What the worker asks for: the gender of the officer. */
export const preferenceRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
