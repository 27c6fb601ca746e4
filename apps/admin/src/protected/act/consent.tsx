import { CONSENT_STEPS, type ConsentStep, type Day } from '@protocol-registry/domain';
import type { Deps } from '../../deps.ts';
import { RadioField, YesNoField } from '../../form/choice-field.tsx';
import { DateField, dayFields } from '../../form/date-field.tsx';
import { TextArea } from '../../form/text-field.tsx';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FileAct, fileActRoutes, wholeFile } from '../act-form.tsx';
import type { FileRead } from '../read.ts';

interface Given {
  readonly step: ConsentStep;
  readonly isGiven: boolean;
  readonly on: Day;
  readonly words: string | null;
}

const MOST_WORDS = 2000;

const act: FileAct<FileRead['state'], Given> = {
  path: paths.protectedConsent,
  permission: 'protected.write',
  title: 'protected.record-consent',
  kind: 'consent.recorded',
  find: wholeFile,
  lead: 'protected.consent.lead',
  fields: ({ form, view }) => (
    <>
      <RadioField
        view={view}
        form={form}
        name="step"
        label="protected.consent.step"
        options={CONSENT_STEPS.map((value) => ({ value, text: view.t.text(`consent.${value}`) }))}
      />
      <YesNoField view={view} form={form} name="given" label="protected.consent.given" hint="protected.consent.given.hint" />
      <DateField view={view} form={form} name="on" label="protected.consent.on" hint="field.day.hint" />
      <TextArea view={view} form={form} name="words" label="protected.consent.words" hint="protected.optional" />
    </>
  ),
  fresh: ({ read: { today } }, request) => ({ step: request.req.query('step') ?? '', ...dayFields('on', today) }),
  read: (reader) => ({
    step: reader.oneOf('step', 'protected.consent.step', CONSENT_STEPS),
    isGiven: reader.yesNo('given', 'protected.consent.given'),
    on: reader.day('on', 'protected.consent.on'),
    words: reader.optionalText('words', 'protected.consent.words', MOST_WORDS),
  }),
  refusedAt: { DAY_IN_FUTURE: 'on' },
  command: (content) => ({ kind: 'consent.record', content }),
};

/** What the worker agrees to, step by step; recorded anew where the worker thinks otherwise. */
export const consentRoutes = (deps: Deps): readonly Route[] => fileActRoutes(deps, act);
