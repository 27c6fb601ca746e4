import { readFileSync } from 'node:fs';
import { Result } from 'effect';
import { expect, it } from 'vitest';
import { formatPlan, plan, readProblem } from '../src/index.ts';
import type { ProblemDocument } from './problem-document.ts';
import { wrongs } from './validate.ts';

it('given the example month, when it is planned, then four of forty-six interviews have no place, each for its own reason', () => {
  const text = readFileSync(new URL('../examples/interview-month.json', import.meta.url), 'utf8');
  const document = JSON.parse(text) as ProblemDocument;
  const result = formatPlan(Result.getOrThrow(plan(Result.getOrThrow(readProblem('interview-month.json', text)))));
  expect(wrongs(document, result)).toEqual([]);
  expect(document.requests).toHaveLength(46);
  expect(result.unplaced).toEqual([
    { request: 'interview-02', reasons: ['CAPACITY'] },
    { request: 'interview-05', reasons: ['NO_INTERPRETER'] },
    { request: 'interview-09', reasons: ['NO_OFFICER'] },
    { request: 'interview-12', reasons: ['WINDOW_TOO_SHORT'] },
  ]);
});
