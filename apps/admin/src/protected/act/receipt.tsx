import { type Day, REFERRAL_STANDINGS, type Referral, type ReferralId, type ReferralStanding } from '@protocol-registry/domain';
import type { Deps } from '../../deps.ts';
import type { View } from '../../env.ts';
import { RadioField } from '../../form/choice-field.tsx';
import { DateField, dayFields } from '../../form/date-field.tsx';
import { TextArea, TextField } from '../../form/text-field.tsx';
import type { Markup } from '../../page/markup.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FileAct, fileActRoutes, namedIn } from '../act-form.tsx';

const referralIn = namedIn<ReferralId, Referral>('referral', ({ referrals }) => referrals);

const Which = ({ view: { t }, it: { id, madeOn, route } }: { readonly view: View; readonly it: Referral }): Markup => (
  <p class="govuk-body">{t.text('protected.referral.which', { referral: id, route: t.text(`route.${route}`), day: t.day(madeOn) })}</p>
);

interface Receipt {
  readonly receivedOn: Day;
  readonly reference: string | null;
}

const receipt: FileAct<Referral, Receipt> = {
  path: paths.referralReceipt,
  permission: 'protected.write',
  title: 'protected.confirm-receipt',
  kind: 'referral.received',
  find: referralIn,
  lead: (view, { it }) => <Which view={view} it={it} />,
  fields: ({ form, view }) => (
    <>
      <DateField view={view} form={form} name="received" label="protected.referral.received-on" hint="field.day.hint" />
      <TextField view={view} form={form} name="reference" label="protected.referral.reference" hint="protected.optional" width={20} />
    </>
  ),
  fresh: ({ read: { today } }) => dayFields('received', today),
  read: (reader) => ({
    receivedOn: reader.day('received', 'protected.referral.received-on'),
    reference: reader.optionalLine('reference', 'protected.referral.reference'),
  }),
  refusedAt: { DAY_IN_FUTURE: 'received', BEFORE_REFERRAL: 'received' },
  command: (content, { it }) => ({ kind: 'referral.confirm-receipt', content: { referral: it.id, ...content } }),
};

interface FollowedUp {
  readonly on: Day;
  readonly standing: ReferralStanding;
  readonly note: string | null;
  readonly followUpBy: Day | null;
}

const followUp: FileAct<Referral, FollowedUp> = {
  path: paths.referralFollowUp,
  permission: 'protected.write',
  title: 'protected.follow-up-referral',
  kind: 'referral.followed-up',
  find: referralIn,
  lead: (view, { it }) => <Which view={view} it={it} />,
  fields: ({ form, view }) => (
    <>
      <DateField view={view} form={form} name="on" label="protected.referral.asked-on" hint="field.day.hint" />
      <RadioField
        view={view}
        form={form}
        name="standing"
        label="protected.referral.standing"
        options={REFERRAL_STANDINGS.map((value) => ({ value, text: view.t.text(`standing.${value}`) }))}
      />
      <TextArea view={view} form={form} name="note" label="protected.referral.note" hint="protected.optional" />
      <DateField view={view} form={form} name="by" label="protected.referral.follow-up-by" hint="protected.referral.no-more" />
    </>
  ),
  fresh: ({ read: { today } }) => dayFields('on', today),
  read: (reader) => ({
    on: reader.day('on', 'protected.referral.asked-on'),
    standing: reader.oneOf('standing', 'protected.referral.standing', REFERRAL_STANDINGS),
    note: reader.optionalText('note', 'protected.referral.note'),
    followUpBy: reader.optionalDay('by', 'protected.referral.follow-up-by'),
  }),
  refusedAt: { DAY_IN_FUTURE: 'on', BEFORE_REFERRAL: 'on', FOLLOW_UP_IN_PAST: 'by' },
  command: (content, { it }) => ({ kind: 'referral.follow-up', content: { referral: it.id, ...content } }),
};

/** What a body answers to a referral: that it came, and how it stands. */
export const receiptRoutes = (deps: Deps): readonly Route[] => [...fileActRoutes(deps, receipt), ...fileActRoutes(deps, followUp)];
