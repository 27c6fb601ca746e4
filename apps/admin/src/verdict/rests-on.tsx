import { isMessageKey, type Translator } from '@protocol-registry/language';
import type { RecordedAct } from '@protocol-registry/registry';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { paths, pathTo } from '../paths.ts';
import type { VerdictParts } from './parts.ts';

const actName = (t: Translator, kind: string): string => {
  const key = `act.${kind}`;
  return isMessageKey(key) ? t.text(key) : kind;
};

const valuesOf = (t: Translator, { kind, recordedAt, version }: RecordedAct) => ({
  number: version,
  at: t.instant(recordedAt),
  act: actName(t, kind),
});

/** The acts that the verdict rests on, by number and time; each of the dossier leads to its place in the timeline. */
export const RestsOn = ({ view: { t }, verdict: { restsOn, sector, worker } }: VerdictParts): Markup => (
  <Section id="rests-on" title={t.text('verdict.rests-on')}>
    <ul class="govuk-list govuk-list--bullet">
      {restsOn.map((act) => (
        <li>
          <a class="govuk-link" href={`${pathTo(paths.worker, { id: worker.id })}#act-${act.version}`}>
            {t.text('verdict.act', { file: worker.id, ...valuesOf(t, act) })}
          </a>
        </li>
      ))}
      {sector === null ? null : <li>{t.text('verdict.scale-act', { scale: sector.act.stream.id, ...valuesOf(t, sector.act) })}</li>}
    </ul>
    <p class="govuk-body registry-reading">{t.text('verdict.floor-note')}</p>
  </Section>
);
