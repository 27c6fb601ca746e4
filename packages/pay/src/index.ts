export { type Assessment, assessMonth, type PaymentCheck } from './audit/assessment.ts';
export { type AuditReport, audit, auditContract, joinReports } from './audit/audit.ts';
export { type AuditSummary, auditColumns, type ColumnReport } from './audit/audit-columns.ts';
export { CAUSES, type Cause, causeOf } from './audit/cause.ts';
export { FINDING_CODES, type FindingCode } from './audit/code.ts';
export { type AuditColumns, loadColumns, type PaidContract } from './audit/columns/columns.ts';
export type { FindingColumns, FoundMonths } from './audit/columns/findings.ts';
export type { PaymentColumns } from './audit/columns/payments.ts';
export type { ContractColumns, TermsColumns } from './audit/columns/terms.ts';
export type { PayDeadline } from './audit/deadline.ts';
export { arithmeticOf } from './audit/explain/arithmetic.ts';
export { explain } from './audit/explain/explain.ts';
export { yearlyLines } from './audit/explain/yearly-lines.ts';
export { type Finding, findingAt } from './audit/finding.ts';
export type { InKind } from './audit/in-kind.ts';
export type { IndexationCheck, KnownIndexation } from './audit/indexation.ts';
export type { AuditBasis, AuditInput, ColumnQuestion } from './audit/input.ts';
export { type MonthPart, prorate } from './audit/proration.ts';
export type { RatedTerms, Rates } from './audit/rates/rates.ts';
export type { SectorRate } from './audit/rates/sector.ts';
export { type Required, requiredOn } from './audit/required.ts';
export type { Segment } from './audit/segment.ts';
export { type YearlyFloor, yearlyFloor } from './audit/yearly.ts';
export { type Contract, readContracts, type Terms } from './contract/contract.ts';
export { isCounted, type Payment, type Payments, paymentsOf, readPayments } from './contract/payment.ts';
export {
  type GgmmiBase,
  type GgmmiStep,
  type GgmmiStepRule,
  ggmmiBases,
  ggmmiStepRules,
  type PublishedGgmmi,
  publishedGgmmi,
} from './figures/ggmmi.ts';
export { type HealthIndexFigure, healthIndex, healthIndexFigures } from './figures/health-index.ts';
export { type Basis, type HeldAmount, type HeldScale, heldScales, type ScaleKind } from './figures/held-scale.ts';
export { type InKindCap, type InKindFigure, inKindCaps, inKindFigures } from './figures/in-kind.ts';
export { type SectorIndexation, sectorIndexations } from './figures/jc323.ts';
export { type BaseConversion, baseConversions, type PublishedCrossing, pivotsAhead, publishedCrossings } from './figures/pivot-index.ts';
export { readHealthIndex } from './index/index-file.ts';
export { januaryIndexation, januaryPercent } from './index/january-indexation.ts';
export { type Crossing, crossingsBetween, FIRST_PIVOT_MONTH, knownCrossings, type PivotAhead, pivotAhead } from './index/pivot.ts';
export { publicationDay } from './index/publication.ts';
export { knownIndexations, laterIndexations } from './index/sector-indexation.ts';
export { type IndexFigure, type IndexSeries, indexSeries } from './index/series.ts';
export { type SmoothedIndex, smoothedIndex, smoothedSeries } from './index/smoothing.ts';
export { floorOf, sectorOf } from './scale/adopted.ts';
export { stepCategory } from './scale/base.ts';
export { type ComparisonRefusal, compareWithScale, type ScaleComparison, type StatedPay } from './scale/comparison.ts';
export { dueVersions } from './scale/due.ts';
export { type FloorTable, type FloorVersion, publishedFloor } from './scale/floor.ts';
export {
  GGMMI,
  type GgmmiVersion,
  ggmmiHistory,
  ggmmiOn,
  indexCoefficient,
  isProvisional,
  type ScaleMove,
  type ScaleRefusal,
} from './scale/ggmmi.ts';
export { hourlyOf } from './scale/hourly.ts';
export { type HoursFactor, hoursFactor, SECTOR_WEEK } from './scale/hours-factor.ts';
export { atIndex, type IndexPoints } from './scale/index-points.ts';
export { listScales } from './scale/list.ts';
export { openingVersions } from './scale/opening.ts';
export { type Arithmetic, type Scale, type ScaleVersion, scaleOn } from './scale/scale.ts';
export {
  readSectorTable,
  type SectorRow,
  type SectorTable,
  type SectorTableRow,
  type SectorVersion,
  sectorTableOf,
} from './scale/sector-table.ts';
export { decodeText, type Row, readTable, type Table, type TableShape } from './table/table.ts';
