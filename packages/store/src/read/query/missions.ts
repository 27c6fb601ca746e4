import type { Day, MissionId } from '@protocol-registry/domain';
import { type MissionLine, type MissionQuery, type Named, PAGE_SIZE, type Page, type Read, today } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { MissionRow } from '../schema/party.ts';
import type { Ask, Db } from './ask.ts';
import { pageOf } from './page.ts';
import { runsBetween } from './running.ts';
import { hasWords, idBegins, isEmpty, numberIn, wordsIn } from './search.ts';

const matching = (db: Db, text: string): SelectQueryBuilder<Tables, 'mission', object> => {
  const all = db.selectFrom('mission');
  if (isEmpty(text)) return all;
  const [words, number] = [wordsIn(text), numberIn(text)];
  return all.where((eb) => {
    const named = hasWords(sql<string>`${eb.ref('mission.name_key')} || ' ' || ${eb.ref('mission.state_key')}`, words);
    return eb.or([
      ...(words.length === 0 ? [eb.lit(false)] : [eb.and(named)]),
      ...(number === null ? [] : [idBegins(eb.ref('mission.id'), number)]),
    ]);
  });
};

const onPage = (db: Db, text: string, on: Day, offset: number) =>
  matching(db, text)
    .selectAll('mission')
    .select((eb) => {
      const employers = eb.selectFrom('employer').whereRef('employer.mission_id', '=', 'mission.id');
      const contracts = employers.innerJoin('contract', 'contract.employer_id', 'employer.id');
      return [
        employers.select(({ fn }) => fn.countAll<number>().as('count')).as('employers'),
        contracts
          .where((contract) => runsBetween(contract, on, on))
          .select(({ fn }) => fn.count<number>('contract.worker_id').distinct().as('count'))
          .as('workers'),
        contracts.select(({ fn }) => fn.sum<number>('contract.open_findings').as('sum')).as('open_findings'),
      ];
    })
    .orderBy('mission.name_key')
    .orderBy('mission.id')
    .limit(PAGE_SIZE)
    .offset(offset);

interface Row extends MissionRow {
  readonly employers: number | null;
  readonly workers: number | null;
  readonly open_findings: number | null;
}

const lineOf = (row: Row): MissionLine => ({
  id: row.id,
  name: row.name,
  sendingState: row.sending_state,
  accreditedOn: row.accredited_on,
  endedOn: row.ended_on,
  employers: row.employers ?? 0,
  workers: row.workers ?? 0,
  openFindings: row.open_findings ?? 0,
});

/** Missions by name, with the workers whose contracts run today; two statements. */
export const missions =
  (ask: Ask) =>
  ({ page, text }: MissionQuery): Read<Page<MissionLine>> =>
    Effect.flatMap(today, (on) =>
      ask('missions', (db) =>
        pageOf(page, {
          count: () =>
            matching(db, text)
              .select((eb) => eb.fn.countAll<number>().as('total'))
              .executeTakeFirstOrThrow(),
          items: async (offset) => (await onPage(db, text, on, offset).execute()).map(lineOf),
        }),
      ),
    );

/** All missions by name; one statement. */
export const missionChoices = (ask: Ask): Read<readonly Named<MissionId>[]> =>
  ask('missionChoices', (db) => db.selectFrom('mission').select(['id', 'name']).orderBy('name_key').orderBy('id').execute());
