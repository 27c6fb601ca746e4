import type { Day } from '@protocol-registry/domain';
import { type Scale, scaleOn } from '@protocol-registry/pay';
import { Result } from 'effect';
import type { View } from '../env.ts';
import { MarkTag } from '../page/mark-tag.tsx';
import type { Markup } from '../page/markup.ts';

interface AmountParts {
  readonly view: View;
  readonly scale: Scale;
  readonly day: Day;
}

/** The amount of a scale on a day in its currency, gross or net, or the reason why none is given. */
export const VersionAmount = ({ view, scale, day }: AmountParts): Markup => {
  const { t } = view;
  const found = scaleOn(scale, day);
  if (Result.isFailure(found)) return <p class="registry-amount registry-amount--refused">{t.message(found.failure.message)}</p>;
  const { from, monthlyCents, status, to } = found.success;
  return (
    <div class="registry-amount">
      <p class="registry-amount__label">{t.text('scale.amount-on', { day: t.day(day) })}</p>
      <p class="registry-amount__figure">
        {t.amount(monthlyCents, scale.currency)} <span class="registry-amount__unit">{t.text(`scale.unit.${scale.basis}`)}</span>
      </p>
      <p class="registry-amount__since">{t.text('scale.since', { day: t.day(from) })}</p>
      <p class="registry-amount__mark">
        <MarkTag view={view} mark={status} /> <span>{t.text(`mark.${status}.meaning`)}</span>
      </p>
      {to === null ? <p class="registry-known">{t.text('scale.no-later')}</p> : null}
    </div>
  );
};
