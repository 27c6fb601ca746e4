import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ContractId, dayOf, evolveScale, identifierOf, monthOfDay, type ScaleRow } from '@protocol-registry/domain';
import { auditContract, type Contract, floorOf, openingVersions } from '@protocol-registry/pay';
import { type AssessableContract, previewVersion, ReadModel } from '@protocol-registry/registry';
import { openRegister } from '@protocol-registry/store';
import { Effect, ManagedRuntime } from 'effect';
import type { Benchmark } from '../benchmark.ts';
import { fillRegister } from './register.ts';

const CONTRACTS = 100_000;
const PAGE = 5000;
const FROM = dayOf('2026-07-01');

/** A step of the floor as it was computed for July 2026. */
const STEP: readonly ScaleRow[] = openingVersions(FROM).at(-1)?.rows ?? [];

const scale = evolveScale(
  null,
  { kind: 'scale.opened', content: { scale: 'be-ggmmi', model: 'pivot', versions: openingVersions(FROM) } },
  1,
);

const never = (): never => {
  throw new RangeError('The scale was not opened');
};

const floor = floorOf(scale ?? never());

/** What a contract lacks of the step by the audit of its month. */
const audited = (contract: Contract): readonly string[] => {
  const month = monthOfDay(FROM);
  const { findings } = auditContract({ contracts: [contract], payments: null, sector: null, floor, from: month, to: month }, contract);
  return findings
    .filter(({ code }) => code === 'PAY_BELOW_NATIONAL_FLOOR')
    .map(({ agreedCents, shortfallCents }) => `${contract.id} ${agreedCents + shortfallCents} ${shortfallCents}`);
};

/** Every contract is read, page by page, and its month is tested as an assessment does. */
const testAll = Effect.gen(function* () {
  const { assessable } = yield* ReadModel;
  const lines: string[] = [];
  for (let after: ContractId | null = null; ; ) {
    const page: readonly AssessableContract[] = yield* assessable({ from: FROM, to: FROM, contract: null, after, limit: PAGE });
    for (const { contract } of page) lines.push(...audited(contract));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return lines;
    after = identifierOf<ContractId>(last.contract.id);
  }
});

/** The preview of a step of the floor over registered contracts, reading included, beside testing them all. */
export const previewBenchmark = async (): Promise<Benchmark> => {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  const path = join(folder, 'register.db');
  const runtime = ManagedRuntime.make(openRegister(`sqlite:${path}`));
  await runtime.context();
  fillRegister(path, CONTRACTS);
  let previewed: readonly string[] = [];
  let tested: readonly string[] = [];
  const preview = previewVersion('be-ggmmi', { from: FROM, rows: STEP });
  return {
    name: 'preview',
    sizes: { contracts: CONTRACTS, below: (await runtime.runPromise(preview)).lines.length },
    slices: 1,
    contenders: [
      {
        name: 'registry',
        run: async () => {
          const { lines } = await runtime.runPromise(preview);
          previewed = lines.map(({ contract, missing, required }) => `${contract} ${required} ${missing}`);
        },
        rows: () => previewed,
      },
      {
        name: 'testing all',
        run: async () => {
          tested = await runtime.runPromise(testAll);
        },
        rows: () => tested,
      },
    ],
    close: () => {
      void runtime.dispose().then(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
};
