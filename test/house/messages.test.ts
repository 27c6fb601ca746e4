import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Message, type MessageValue, monthOf } from '@protocol-registry/domain';
import { isMessageKey, languages, translator } from '@protocol-registry/language';
import {
  assessMonth,
  audit,
  explain,
  FINDING_CODES,
  ggmmiBases,
  readContracts,
  readPayments,
  readSectorTable,
} from '@protocol-registry/pay';
import { Result } from 'effect';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = (name: string): string => readFileSync(join(root, 'packages/pay/examples', name), 'utf8');

const keysIn = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/'((?:expected|refusal|reason|term|unplaced|fault)\.[a-z0-9.-]+)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );

const values = (message: Message): readonly MessageValue[] => Object.values(message.values);

describe('every sentence that a rule can say', () => {
  test('is in the catalogues', () => {
    const keys = [
      ...keysIn('packages/{pay,planner}/src/**/*.ts'),
      ...keysIn('packages/registry/src/**/*.ts'),
      ...keysIn('apps/cli/src/**/*.ts'),
    ];
    keys.push(...ggmmiBases.map((base) => base.agreement.key));
    expect(keys.length).toBeGreaterThan(60);
    expect([...new Set(keys)].filter((key) => !isMessageKey(key))).toEqual([]);
    expect(FINDING_CODES.filter((code) => !isMessageKey(`finding.${code}`))).toEqual([]);
  });

  test.each(languages)('of the example is said in full in %s', (language) => {
    const t = translator(language);
    const contracts = Result.getOrThrow(readContracts('contracts.csv', example('contracts.csv')));
    const input = {
      contracts,
      payments: Result.getOrThrow(readPayments('payments.csv', example('payments.csv'), contracts)),
      sector: Result.getOrThrow(readSectorTable('scales.csv', example('scales.csv'))),
      from: monthOf('2022-07'),
      to: monthOf('2026-06'),
    };
    const byId = new Map(contracts.map((contract) => [contract.id, contract]));
    const seen = new Set<string>();
    for (const finding of audit(input).findings) {
      const contract = byId.get(finding.contract);
      const assessment = contract === undefined ? null : assessMonth(input, contract, finding.month);
      for (const reason of assessment === null ? [] : explain(assessment, finding)) {
        seen.add(reason.message.key);
        const sentence = t.reason(reason);
        expect(sentence, reason.message.key).not.toMatch(/[{}]|undefined|NaN|\[object/);
        expect(values(reason.message).filter((value) => value.kind === 'term' && !isMessageKey(value.key))).toEqual([]);
      }
    }
    expect(seen.size).toBeGreaterThan(18);
  });
});
