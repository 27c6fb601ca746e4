import type { View } from '../env.ts';
import { Grounds } from '../page/ground.tsx';
import type { Markup } from '../page/markup.ts';
import type { CardCase } from './case.ts';
import { limitGround } from './check.ts';

/** The validity that would result: its days, and what cut it. */
export const ResultingValidity = ({ view, card }: { readonly view: View; readonly card: CardCase }): Markup | null => {
  const { t } = view;
  const { validity } = card;
  const ground = limitGround(t, card);
  if (validity === null || ground === null || validity.validTo < validity.validFrom) return null;
  return (
    <div class="registry-validity">
      <p class="registry-validity__days">{t.text('card.validity', { from: t.day(validity.validFrom), to: t.day(validity.validTo) })}</p>
      <Grounds view={view} grounds={[ground]} />
    </div>
  );
};
