import { addMonths, type Route as Body, type ReferralGround, type RouteRule, routeRules } from '@protocol-registry/domain';
import type { View } from '../../env.ts';
import { RadioField } from '../../form/choice-field.tsx';
import type { FormState } from '../../form/state.ts';
import type { Markup } from '../../page/markup.ts';
import { Tag } from '../../page/tag.tsx';
import type { FileRead } from '../read.ts';

const MONTHS_TO_MAJORITY = 216;

/** Whether the worker is under 18 by what is on record. */
export const isMinor = ({ dossier, today }: FileRead): boolean => today < addMonths(dossier.worker.bornOn, MONTHS_TO_MAJORITY);

interface CardParts {
  readonly view: View;
  readonly read: FileRead;
  readonly body: Body;
}

const consentLine = ({ t }: View, { state: { consents } }: FileRead, { consent, grounds }: RouteRule): string | null => {
  if (consent === null || !grounds.includes('consent')) return null;
  const given = consents.get(consent);
  if (given === undefined) return t.text('protected.route.consent-unasked');
  return t.text(given.isGiven ? 'protected.route.consent-given' : 'protected.route.consent-refused', { day: t.day(given.on) });
};

const linesOf = (view: View, read: FileRead, rule: RouteRule): readonly string[] => {
  const { t } = view;
  const list = new Intl.ListFormat(t.locale, { type: 'disjunction' });
  return [
    t.text('protected.route.grounds', { grounds: list.format(rule.grounds.map((ground) => t.text(`ground.${ground}`))) }),
    consentLine(view, read, rule),
    rule.beside.length === 0
      ? null
      : t.text('protected.route.beside', { routes: list.format(rule.beside.map((other) => t.text(`route.${other}`))) }),
    rule.isForMinors ? t.text(isMinor(read) ? 'protected.route.minor' : 'protected.route.of-age') : null,
  ].filter((line) => line !== null);
};

/** What is held of a body: what it does, on which grounds it takes a case, what the worker said to it, and what is offered beside it. */
const About = ({ view, read, body }: CardParts): Markup => {
  const rule = routeRules[body];
  return (
    <div class="registry-route">
      <p class="registry-route__note">
        {view.t.text(`route.${body}.note`)} {rule.isDisputed ? <Tag tone="waiting" text={view.t.text('protected.route.disputed')} /> : null}
      </p>
      <ul class="registry-route__lines">
        {linesOf(view, read, rule).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </div>
  );
};

/** The bodies that take a case on some ground. */
export const bodiesFor = (bodies: readonly Body[], grounds: readonly ReferralGround[]): readonly Body[] =>
  bodies.filter((body) => routeRules[body].grounds.some((ground) => grounds.includes(ground)));

interface FieldParts extends Omit<CardParts, 'body'> {
  readonly form: FormState;
  readonly bodies: readonly Body[];
}

/** The bodies to choose from, each with what is held of it. */
export const RouteField = ({ view, read, form, bodies }: FieldParts): Markup => (
  <RadioField
    view={view}
    form={form}
    name="route"
    label="protected.route"
    options={bodies.map((body) => ({
      value: body,
      text: view.t.text(`route.${body}`),
      hint: <About view={view} read={read} body={body} />,
    }))}
  />
);
