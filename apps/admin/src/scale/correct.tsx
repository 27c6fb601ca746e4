import { type Day, formatDay, parseDay, type ScaleVersion } from '@protocol-registry/domain';
import { failure } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { freshForm } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { amountFields } from './amount-field.tsx';
import { askedScale, type UpdateRead } from './update-read.ts';
import { type VersionForm, versionForm } from './version-form.tsx';

interface CorrectedRead extends UpdateRead {
  readonly version: ScaleVersion;
}

const askedDay = (request: Request): Option.Option<Day> => parseDay(request.req.query('from') ?? '');

/** The version that the address names by its day, the newest where it names none. */
const asked = (request: Request): RegisterEffect<CorrectedRead> =>
  Effect.flatMap(askedScale(request), (read) => {
    const { id, versions } = read.scale.state;
    const day = askedDay(request);
    const version = Option.isNone(day) ? versions.at(-1) : versions.find(({ from }) => from === day.value);
    return version === undefined
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'scale', id } }))
      : Effect.succeed({ ...read, version });
  });

const addressOf = ({ scale }: UpdateRead, from: Day): string =>
  `${pathTo(paths.scaleCorrect, { id: scale.state.id })}?${new URLSearchParams({ from: formatDay(from) }).toString()}`;

const Choice = ({ view: { t }, read }: { readonly view: View; readonly read: CorrectedRead }): Markup => (
  <>
    <p class="govuk-body registry-strong">{t.text('scale-update.correct.version', { day: t.day(read.version.from) })}</p>
    <details class="registry-version">
      <summary class="registry-version__title">{t.text('scale-update.correct.other')}</summary>
      <ul class="govuk-list">
        {read.scale.state.versions.toReversed().map(({ from }) => (
          <li>
            <a class="govuk-link" href={addressOf(read, from)} aria-current={from === read.version.from ? 'page' : undefined}>
              {t.day(from)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  </>
);

const formOf = (view: View, read: CorrectedRead): VersionForm => ({
  kind: 'correction',
  title: 'scale-update.correct.title',
  lead: 'scale-update.correct.lead',
  action: addressOf(read, read.version.from),
  rows: read.version.rows,
  from: read.version.from,
  above: <Choice view={view} read={read} />,
  isOpen: true,
});

/** The proposal that mends a figure which was wrong on record. */
export const correctScaleRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.scaleCorrect,
    title: 'scale-update.correct',
    asked,
    fresh: ({ scale, version }) => freshForm(amountFields(version.rows), scale.version),
    ...versionForm(formOf),
  });
