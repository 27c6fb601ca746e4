import { type Day, formatDecimal } from '@protocol-registry/domain';
import { type GgmmiStep, ggmmiOn, healthIndex, hourlyOf, isProvisional } from '@protocol-registry/pay';
import { BigDecimal, Result } from 'effect';
import type { View } from '../env.ts';
import { MarkTag } from '../page/mark-tag.tsx';
import type { Markup } from '../page/markup.ts';
import { type ShownVersion, shownOn } from './shown-version.ts';

const WEEKS = [38, 39, 40] as const;
const HOURLY_DECIMALS = 4;

const Hourly = ({ view, version }: { readonly view: View; readonly version: ShownVersion }): Markup => (
  <dl class="registry-hourly">
    {WEEKS.map((hours) => (
      <div>
        <dt>{view.t.text('scale.hourly', { hours })}</dt>
        <dd>{view.t.rate(Number(formatDecimal(hourlyOf(version.monthlyCents, BigDecimal.fromBigInt(BigInt(hours))), HOURLY_DECIMALS)))}</dd>
      </div>
    ))}
  </dl>
);

/** The sentence on an amount that may still change, and on the month to which the index is known. */
const Provisional = ({ view, day }: { readonly view: View; readonly day: Day }): Markup | null => {
  const { knownTo } = healthIndex;
  if (knownTo === null) return null;
  const values = { month: view.t.month(knownTo) };
  return isProvisional(day) ? (
    <p class="registry-provisional">{view.t.text('scale.provisional', values)}</p>
  ) : (
    <p class="registry-known">{view.t.text('scale.index-known', values)}</p>
  );
};

interface AmountParts {
  readonly view: View;
  readonly step: GgmmiStep;
  readonly versions: readonly ShownVersion[];
  readonly day: Day;
}

/** Why a step has no amount on a day. */
const refusalText = ({ view: { t }, step, day }: AmountParts): string =>
  Result.match(ggmmiOn(day, step), {
    onFailure: (refusal) => t.message(refusal.message),
    onSuccess: () => t.text('scale-update.no-amount'),
  });

/** The amount of a step on a day, or the reason why none is given. */
export const ScaleAmount = (parts: AmountParts): Markup => {
  const { day, versions, view } = parts;
  const { t } = view;
  const version = shownOn(versions, day);
  if (version === null) return <p class="registry-amount registry-amount--refused">{refusalText(parts)}</p>;
  return (
    <div class="registry-amount">
      <p class="registry-amount__label">{t.text('scale.amount-on', { day: t.day(day) })}</p>
      <p class="registry-amount__figure">
        {t.amount(version.monthlyCents)} <span class="registry-amount__unit">{t.text('scale.unit')}</span>
      </p>
      <p class="registry-amount__since">{t.text('scale.since', { day: t.day(version.from) })}</p>
      <p class="registry-amount__mark">
        <MarkTag view={view} mark={version.status} /> <span>{t.text(`mark.${version.status}.meaning`)}</span>
      </p>
      <Hourly view={view} version={version} />
      <Provisional view={view} day={day} />
    </div>
  );
};
