import type { MessageKey } from '@protocol-registry/language';
import type { Permission, TodayBoard } from '@protocol-registry/registry';
import { may } from '../access/may.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';

interface Step {
  readonly href: string;
  readonly text: MessageKey;
  readonly permission: Permission;
}

const STEPS: readonly Step[] = [
  { href: paths.office, text: 'today.first.office', permission: 'office.manage' },
  { href: paths.missionNew, text: 'mission.register', permission: 'register.write' },
  { href: paths.employerNew, text: 'employer.register', permission: 'register.write' },
  { href: paths.workerNew, text: 'worker.register', permission: 'register.write' },
];

/** A board on which nothing stands: that of a register without dossiers, or of a quiet day. */
const isEmpty = ({ interviews, expiring, belowScale, overdue }: TodayBoard): boolean =>
  interviews.length === 0 && expiring.cards.length === 0 && belowScale.contracts === 0 && overdue.total === 0;

/** Where a new register is begun, for those who may; nothing once the day asks for something. */
export const FirstSteps = ({ view, board }: { readonly view: View; readonly board: TodayBoard }): Markup | null => {
  const { t } = view;
  const steps = STEPS.filter(({ permission }) => may(view, permission));
  if (!isEmpty(board) || steps.length === 0) return null;
  return (
    <section class="govuk-inset-text registry-reading" aria-labelledby="first-steps">
      <h2 class="govuk-heading-s" id="first-steps">
        {t.text('today.first')}
      </h2>
      <ol class="govuk-list govuk-list--number">
        {steps.map(({ href, text }) => (
          <li>
            <a class="govuk-link" href={href}>
              {t.text(text)}
            </a>
          </li>
        ))}
      </ol>
      <p>{t.text('today.first.then')}</p>
    </section>
  );
};
