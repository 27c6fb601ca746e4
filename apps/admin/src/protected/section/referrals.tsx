import type { Referral } from '@protocol-registry/domain';
import { ActLinks } from '../../page/act-link.tsx';
import type { Markup } from '../../page/markup.ts';
import { Entries, Entry, Section } from '../../page/section.tsx';
import { Tag } from '../../page/tag.tsx';
import { paths, pathTo } from '../../paths.ts';
import { type FileParts, Line, Said } from './parts.tsx';

type Parts = FileParts & { readonly referral: Referral };

/** How it stands: nobody has confirmed it, it is to be asked about, or nothing is open. */
const Standing = ({ view: { t }, read: { today }, referral: { followUpBy, receipt } }: Parts): Markup => {
  if (receipt === null) return <Tag tone="alert" text={t.text('protected.referral.no-receipt')} />;
  if (followUpBy === null) return <Tag tone="past" text={t.text('protected.referral.ended')} />;
  return followUpBy < today ? (
    <Tag tone="alert" text={t.text('protected.referral.overdue')} />
  ) : (
    <Tag tone="waiting" text={t.text('protected.referral.received')} />
  );
};

const FollowUps = ({ view: { t }, referral: { followUps } }: Parts): Markup => (
  <>
    {followUps.map(({ note, on, standing }) => (
      <>
        <Line>{t.text('protected.referral.heard', { day: t.day(on), standing: t.text(`standing.${standing}`) })}</Line>
        {note === null ? null : <Said text={note} />}
      </>
    ))}
  </>
);

const One = (parts: Parts): Markup => {
  const { read, referral, view } = parts;
  const { followUpBy, ground, handedOver, id, isAgeDoubted, madeOn, receipt, route } = referral;
  const { t } = view;
  const address = { id: read.id, referral: id };
  return (
    <Entry name={t.text('protected.referral.name', { referral: id, route: t.text(`route.${route}`) })} tag={<Standing {...parts} />}>
      <Line>{t.text('protected.referral.made', { day: t.day(madeOn), ground: t.text(`ground.${ground}`) })}</Line>
      {isAgeDoubted ? <Line>{t.text('protected.referral.age-doubted')}</Line> : null}
      <Said text={handedOver} />
      {receipt === null ? null : (
        <Line>
          {t.text('protected.referral.receipt', {
            day: t.day(receipt.receivedOn),
            known: receipt.reference === null ? 'no' : 'yes',
            reference: receipt.reference ?? '',
          })}
        </Line>
      )}
      <FollowUps {...parts} />
      {followUpBy === null ? null : <Line>{t.text('protected.referral.ask-by', { day: t.day(followUpBy) })}</Line>}
      <ActLinks
        view={view}
        links={[
          receipt === null
            ? { href: pathTo(paths.referralReceipt, address), text: 'protected.confirm-receipt', permission: 'protected.write' }
            : null,
          { href: pathTo(paths.referralFollowUp, address), text: 'protected.follow-up-referral', permission: 'protected.write' },
        ]}
      />
    </Entry>
  );
};

/** To whom the worker was referred, the latest first, and the way to refer. */
export const Referrals = ({ view, read }: FileParts): Markup => {
  const referrals = [...read.state.referrals.values()].toReversed();
  const { id } = read;
  return (
    <Section id="referrals" title={view.t.text('protected.referrals')}>
      {referrals.length === 0 ? (
        <p class="registry-none">{view.t.text('protected.no-referral')}</p>
      ) : (
        <Entries>
          {referrals.map((referral) => (
            <One view={view} read={read} referral={referral} />
          ))}
        </Entries>
      )}
      <ActLinks
        view={view}
        links={[
          { href: pathTo(paths.referralNew, { id }), text: 'protected.make-referral', permission: 'protected.write' },
          { href: pathTo(paths.referralReport, { id }), text: 'protected.report', permission: 'referral.report' },
        ]}
      />
    </Section>
  );
};
