import { INDICATOR_CODES, INDICATORS, type IndicatorCode, LEVELS, type Level } from '@protocol-registry/domain';
import type { Deps } from '../../deps.ts';
import type { View } from '../../env.ts';
import { CheckField, type Option, RadioField } from '../../form/choice-field.tsx';
import type { FieldValues } from '../../form/state.ts';
import { TextArea } from '../../form/text-field.tsx';
import { Section } from '../../page/section.tsx';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FileAct, fileActRoutes, wholeFile } from '../act-form.tsx';
import type { FileRead } from '../read.ts';
import { Suggested } from '../section/level.tsx';

const MOST_REASONS = 2000;

interface Decided {
  readonly level: Level;
  readonly signs: readonly IndicatorCode[];
  readonly reasons: string;
}

const suggestedSigns = ({ suggestion: { signs } }: FileRead): readonly IndicatorCode[] => {
  const codes = new Set(signs.map(({ code }) => code));
  return INDICATOR_CODES.filter((code) => codes.has(code));
};

const optionOf =
  ({ t }: View) =>
  (code: IndicatorCode): Option => ({
    value: code,
    text: t.text('protected.sign', { sign: t.text(`indicator.${code}`), strength: t.text(`strength.${INDICATORS[code].strength}`) }),
    hint: t.text(`indicator.${code}.meaning`),
  });

/** Signs that the files hold are ticked and stand apart from all others, which the officer may add. */
const SUGGESTED = 'signs';
const FURTHER = 'more-signs';

const readSigns = (values: FieldValues): readonly IndicatorCode[] => {
  const ticked = new Set([...values.all(SUGGESTED), ...values.all(FURTHER)]);
  return INDICATOR_CODES.filter((code) => ticked.has(code));
};

const act: FileAct<FileRead['state'], Decided> = {
  path: paths.protectedLevel,
  permission: 'protected.write',
  title: 'protected.decide-level',
  kind: 'level.decided',
  find: wholeFile,
  lead: (view, { read }) => (
    <Section id="suggested" title={view.t.text('protected.suggestion')}>
      <Suggested view={view} read={read} />
    </Section>
  ),
  fields: ({ form, read, view }) => {
    const suggested = suggestedSigns(read);
    const further = INDICATOR_CODES.filter((code) => !suggested.includes(code));
    return (
      <>
        {suggested.length === 0 ? null : (
          <CheckField
            view={view}
            form={form}
            name={SUGGESTED}
            label="protected.signs"
            hint="protected.signs.hint"
            options={suggested.map(optionOf(view))}
          />
        )}
        <CheckField view={view} form={form} name={FURTHER} label="protected.more-signs" options={further.map(optionOf(view))} />
        <RadioField
          view={view}
          form={form}
          name="level"
          label="protected.level"
          hint="protected.level.hint"
          options={LEVELS.map((value) => ({
            value,
            text: view.t.text(`level.${value}`),
            hint: view.t.text(`level.${value}.meaning`),
          }))}
        />
        <TextArea view={view} form={form} name="reasons" label="protected.reasons" hint="protected.reasons.hint" rows={4} />
      </>
    );
  },
  fresh: ({ read }) => ({ [SUGGESTED]: suggestedSigns(read) }),
  read: (reader, values) => ({
    level: reader.oneOf('level', 'protected.level', LEVELS),
    signs: readSigns(values),
    reasons: reader.text('reasons', 'protected.reasons', MOST_REASONS),
  }),
  refusedAt: { LEVEL_NEEDS_INTERVIEW: 'level' },
  command: (content) => ({ kind: 'level.decide', content }),
};

/** The decision on the level, which a person takes beside what the signs suggest. */
export const levelRoutes = (deps: Deps): readonly Route[] => fileActRoutes(deps, act);
