import { ALLEGATION_SOURCES, type Allegation, type AllegationSource, type Day } from '@protocol-registry/domain';
import type { View } from '../../env.ts';
import { RadioField } from '../../form/choice-field.tsx';
import { DateField } from '../../form/date-field.tsx';
import type { Reader } from '../../form/reader.ts';
import type { FormState } from '../../form/state.ts';
import { TextArea } from '../../form/text-field.tsx';
import type { Markup } from '../../page/markup.ts';
import { Said } from '../section/parts.tsx';

interface Parts {
  readonly view: View;
  readonly form: FormState;
}

/** Where and when an allegation came in. */
export const CameInFields = ({ form, view }: Parts): Markup => (
  <>
    <RadioField
      view={view}
      form={form}
      name="source"
      label="protected.allegation.source"
      options={ALLEGATION_SOURCES.map((value) => ({ value, text: view.t.text(`allegation-source.${value}`) }))}
    />
    <DateField view={view} form={form} name="received" label="protected.allegation.received-on" hint="field.day.hint" />
  </>
);

/** What was said, as it was said. */
export const SaidField = (parts: Parts): Markup => <TextArea {...parts} name="said" label="protected.allegation.said" rows={5} />;

/** Reads where and when an allegation came in, and what was said. */
export const readCameIn = (reader: Reader): { readonly source: AllegationSource; readonly receivedOn: Day; readonly said: string } => ({
  source: reader.oneOf('source', 'protected.allegation.source', ALLEGATION_SOURCES),
  receivedOn: reader.day('received', 'protected.allegation.received-on'),
  said: reader.text('said', 'protected.allegation.said'),
});

/** What the end of an allegation says. */
export interface Closed {
  readonly closedOn: Day;
  readonly conclusion: string;
}

/** The fields of the end of an allegation. */
export const ClosedFields = (parts: Parts): Markup => (
  <>
    <DateField {...parts} name="closed" label="protected.allegation.closed-on" hint="field.day.hint" />
    <TextArea {...parts} name="conclusion" label="protected.allegation.conclusion" rows={4} />
  </>
);

/** Reads the end of an allegation. */
export const readClosed = (reader: Reader): Closed => ({
  closedOn: reader.day('closed', 'protected.allegation.closed-on'),
  conclusion: reader.text('conclusion', 'protected.allegation.conclusion'),
});

/** The fields at which the refusals of an end are shown. */
export const CLOSED_FIELDS: Readonly<Record<string, string>> = { DAY_IN_FUTURE: 'closed', PERIOD_BACKWARDS: 'closed' };

/** Which allegation a form is about, and what was said. */
export const WhichAllegation = ({
  view: { t },
  allegation: { id, receivedOn, said },
}: {
  readonly view: View;
  readonly allegation: Allegation;
}): Markup => (
  <>
    <p class="govuk-body">{t.text('protected.allegation.which', { allegation: id, day: t.day(receivedOn) })}</p>
    <Said text={said} />
  </>
);
