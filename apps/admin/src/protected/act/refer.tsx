import { type Route as Body, type Day, identifierOf, type ReferralGround, type ReferralId, ROUTES } from '@protocol-registry/domain';
import type { Deps } from '../../deps.ts';
import { CheckField, RadioField } from '../../form/choice-field.tsx';
import { DateField, dayFields } from '../../form/date-field.tsx';
import type { Reader } from '../../form/reader.ts';
import type { FieldValues } from '../../form/state.ts';
import { TextArea } from '../../form/text-field.tsx';
import type { Markup } from '../../page/markup.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FieldsParts, type FileAct, fileActRoutes, wholeFile } from '../act-form.tsx';
import type { FileRead } from '../read.ts';
import { bodiesFor, isMinor, RouteField } from './route-cards.tsx';

type File = FileRead['state'];

/** What every referral says. */
interface Handed {
  readonly route: Body;
  readonly handedOver: string;
  readonly isAgeDoubted: boolean;
  readonly madeOn: Day;
  readonly followUpBy: Day;
}

const GROUNDS = ['danger', 'consent'] as const;
const DAYS_TO_FOLLOW_UP = 14;

const FIELDS: Readonly<Record<string, string>> = {
  DAY_IN_FUTURE: 'made',
  FOLLOW_UP_IN_PAST: 'by',
  GROUND_NOT_FOR_ROUTE: 'ground',
  CONSENT_MISSING: 'route',
  ROUTE_FOR_MINORS: 'route',
  CENTRE_FIRST: 'route',
  PROTECTION_FIRST: 'route',
};

/** Numbers count on within a file. */
const nextReferral = ({ referrals }: File): ReferralId => identifierOf<ReferralId>(`V-${referrals.size + 1}`);

const HandedFields = ({ form, read, view }: FieldsParts<File>): Markup => (
  <>
    {isMinor(read) ? null : (
      <CheckField
        view={view}
        form={form}
        name="age"
        label="protected.referral.age"
        options={[{ value: 'yes', text: view.t.text('protected.referral.age-doubted') }]}
      />
    )}
    <TextArea
      view={view}
      form={form}
      name="handed"
      label="protected.referral.handed-over"
      hint="protected.referral.handed-over.hint"
      rows={5}
    />
    <DateField view={view} form={form} name="made" label="protected.referral.made-on" hint="field.day.hint" />
    <DateField view={view} form={form} name="by" label="protected.referral.follow-up-by" hint="protected.referral.follow-up-by.hint" />
  </>
);

const readHanded = (reader: Reader, values: FieldValues): Handed => ({
  route: reader.oneOf('route', 'protected.route', ROUTES),
  handedOver: reader.text('handed', 'protected.referral.handed-over'),
  isAgeDoubted: values.text('age') === 'yes',
  madeOn: reader.day('made', 'protected.referral.made-on'),
  followUpBy: reader.day('by', 'protected.referral.follow-up-by'),
});

const freshHanded = ({ today }: FileRead): Readonly<Record<string, string>> => ({
  ...dayFields('made', today),
  ...dayFields('by', (today + DAYS_TO_FOLLOW_UP) as Day),
});

interface Made extends Handed {
  readonly ground: (typeof GROUNDS)[number];
}

const make: FileAct<File, Made> = {
  path: paths.referralNew,
  permission: 'protected.write',
  title: 'protected.make-referral',
  kind: 'referral.made',
  find: wholeFile,
  lead: 'protected.referral.lead',
  fields: (parts) => (
    <>
      <RouteField {...parts} bodies={bodiesFor(ROUTES, GROUNDS)} />
      <RadioField
        {...parts}
        name="ground"
        label="protected.referral.ground"
        hint="protected.referral.ground.hint"
        options={GROUNDS.map((value) => ({ value, text: parts.view.t.text(`ground.${value}`) }))}
      />
      <HandedFields {...parts} />
    </>
  ),
  fresh: ({ read }, request) => ({
    route: request.req.query('route') ?? '',
    ground: request.req.query('ground') ?? '',
    ...freshHanded(read),
  }),
  read: (reader, values) => ({
    ...readHanded(reader, values),
    ground: reader.oneOf('ground', 'protected.referral.ground', GROUNDS),
  }),
  refusedAt: FIELDS,
  command: (made, { it }) => ({ kind: 'referral.make', content: { referral: nextReferral(it), ...made } }),
};

const DUTY: readonly ReferralGround[] = ['legal_duty'];

const report: FileAct<File, Handed> = {
  path: paths.referralReport,
  permission: 'referral.report',
  title: 'protected.report',
  kind: 'referral.made',
  find: wholeFile,
  lead: 'protected.report.lead',
  fields: (parts) => (
    <>
      <CheckField
        {...parts}
        name="told"
        label="protected.report.told"
        hint="protected.report.told.hint"
        options={[{ value: 'yes', text: parts.view.t.text('protected.report.told-yes') }]}
      />
      <RouteField {...parts} bodies={bodiesFor(ROUTES, DUTY)} />
      <HandedFields {...parts} />
    </>
  ),
  fresh: ({ read }) => freshHanded(read),
  read: (reader, values) => {
    if (values.text('told') !== 'yes') reader.refuse('told', 'protected.report.tell-first');
    return readHanded(reader, values);
  },
  refusedAt: FIELDS,
  command: (handed, { it }) => ({ kind: 'referral.report', content: { referral: nextReferral(it), ...handed, ground: 'legal_duty' } }),
};

/** A referral with the worker's consent or in danger; and a report under an official's duty, which a supervisor makes. */
export const referRoutes = (deps: Deps): readonly Route[] => [...fileActRoutes(deps, make), ...fileActRoutes(deps, report)];
