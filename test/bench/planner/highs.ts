import { createRequire } from 'node:module';
import type { Highs, ModelData } from 'highs';
import type { Aim, Model } from './model.ts';

// The types of highs describe its CommonJS build; its module build exports the loader in another way than they say.
const { default: loadHighs } = createRequire(import.meta.url)('highs') as typeof import('highs');

/** The best figure of each aim of a model, in the order of the aims, without worsening an earlier one. */
export interface Solver {
  readonly name: string;
  readonly solve: (model: Model) => readonly number[];
}

/** Figures are multiples of a half. */
const OPTIONS = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.1 };

const rounded = (figure: number): number => Math.round(figure * 2) / 2;

const dataOf = (highs: Highs, { columns, keeps, rows }: Model): ModelData => {
  const { continuous, integer } = highs.constants.variableType;
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rows.length).fill(-highs.infinity),
    rowUpper: rows.map(({ most }) => most),
    integrality: Array.from({ length: columns }, (_, column) => (column < columns - keeps ? continuous : integer)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap(({ factors }) => factors),
    },
  };
};

type Loaded = Parameters<Parameters<Highs['withModel']>[1]>[0];

/** Reaches for one aim, then binds the model to what was reached. */
const reach = (highs: Highs, loaded: Loaded, { costs, isMore, name }: Aim): number => {
  const { maximize, minimize } = highs.constants.objectiveSense;
  loaded.changeObjectiveSense(isMore ? maximize : minimize);
  loaded.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
  loaded.run();
  if (loaded.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS reached no optimum for ${name}.`);
  const figure = rounded(loaded.getObjectiveValue());
  const indices = [...costs.keys()].filter((column) => costs[column] !== 0);
  const values = indices.map((column) => costs[column] ?? 0);
  loaded.addRow(isMore ? figure : -highs.infinity, isMore ? highs.infinity : figure, { indices, values });
  return figure;
};

/** HiGHS, which takes a model once and solves it for one aim after the other. */
export const loadSolver = async (): Promise<Solver> => {
  const highs = await loadHighs();
  return {
    name: `HiGHS ${highs.version.string}`,
    solve: (model) =>
      highs.withModel(dataOf(highs, model), (loaded) => {
        loaded.options.set(OPTIONS);
        return model.aims.map((aim) => reach(highs, loaded, aim));
      }),
  };
};
