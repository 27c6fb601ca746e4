/** Every address of the application, written once: routes, pages and tests take it from here. */
export const paths = {
  start: '/',
  accessibility: '/accessibility',
  live: '/health/live',
  ready: '/health/ready',
  asset: '/assets/:name',
  signInForm: '/sign-in',
  signIn: '/sign-in/:token',
  demonstrationOfficers: '/demonstration/officers',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  language: '/language/:language',
  scales: '/scales',
  scale: '/scales/:id',
  scaleUpdate: '/scales/:id/update',
  scalePropose: '/scales/:id/propose',
  scaleAmend: '/scales/:id/amend',
  scaleCorrect: '/scales/:id/correct',
  scaleAdopt: '/scales/:id/adopt',
  scaleWithdraw: '/scales/:id/withdraw',
  audit: '/audit',
  auditExample: '/audit/examples/:name',
  auditRun: '/audit/runs/:id',
  auditDownload: '/audit/runs/:id/findings.csv',
  auditFinding: '/audit/runs/:id/findings/:contract/:month/:code',
  missions: '/missions',
  missionNew: '/missions/new',
  mission: '/missions/:id',
  missionCorrect: '/missions/:id/correct',
  missionEnd: '/missions/:id/end',
  missionCorrectEnd: '/missions/:id/end/correct',
  employers: '/employers',
  employerNew: '/employers/new',
  employer: '/employers/:id',
  employerCorrect: '/employers/:id/correct',
  employerPosting: '/employers/:id/posting',
  employerImmunity: '/employers/:id/immunity',
  workers: '/workers',
  workerNew: '/workers/new',
  worker: '/workers/:id',
  workerCorrect: '/workers/:id/correct',
  contractNew: '/workers/:id/contracts/new',
  contracts: '/contracts',
  contract: '/contracts/:id',
  contractCorrect: '/contracts/:id/correct',
  contractEnd: '/contracts/:id/end',
  termsNew: '/contracts/:id/terms/new',
  termsCorrect: '/contracts/:id/terms/:version/correct',
  paymentNew: '/contracts/:id/payments/new',
  paymentCorrect: '/contracts/:id/payments/:version/correct',
  contractAssess: '/contracts/:id/assess',
  contractVerdict: '/contracts/:id/verdict',
  contractLetter: '/contracts/:id/letters/:version',
  applicationNew: '/workers/:id/applications/new',
  applications: '/applications',
  application: '/applications/:id',
  applicationCorrect: '/applications/:id/correct',
  applicationWithdraw: '/applications/:id/withdraw',
  applicationRefuse: '/applications/:id/refuse',
  applicationOverride: '/applications/:id/override',
  applicationWithdrawOverride: '/applications/:id/override/withdraw',
  cardNew: '/applications/:id/card',
  card: '/cards/:number',
  cardCollect: '/cards/:number/collect',
  cardReturn: '/cards/:number/return',
  cardCorrect: '/cards/:number/correct',
  cardCorrectCollection: '/cards/:number/collect/correct',
  cardCorrectReturn: '/cards/:number/return/correct',
  interviews: '/interviews',
  interviewPlan: '/interviews/plan',
  interviewNew: '/applications/:id/interviews/new',
  interview: '/interviews/:id',
  interviewHold: '/interviews/:id/hold',
  interviewMiss: '/interviews/:id/miss',
  interviewCorrectMiss: '/interviews/:id/miss/correct',
  interviewCancel: '/interviews/:id/cancel',
  interviewCorrect: '/interviews/:id/correct',
  findings: '/findings',
  finding: '/findings/:contract/:month/:code',
  findingClose: '/findings/:contract/:month/:code/close',
  assessmentNew: '/findings/assess',
  sectorScale: '/scales/sector',
  healthIndex: '/scales/index',
  healthIndexNew: '/scales/index/new',
  healthIndexFile: '/scales/index/file',
  healthIndexRevise: '/scales/index/revise',
  healthIndexBase: '/scales/index/base',
  scaleUpdates: '/reports/scale-updates',
  journal: '/journal',
  office: '/office',
  officerNew: '/office/officers/new',
  officerCorrect: '/office/officers/:id/correct',
  officerLeave: '/office/officers/:id/leave',
  officerAbsence: '/office/officers/:id/absence',
  roomNew: '/office/rooms/new',
  roomClose: '/office/rooms/:id/close',
  officeHours: '/office/hours',
  plan: '/interviews/plan/file',
  planExample: '/interviews/plan/file/example',
  planRun: '/interviews/plan/file/runs/:id',
} as const;

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/**
 * The address of a page with its parameters filled in.
 *
 * @example
 * ```ts
 * import { pathTo, paths } from '@protocol-registry/admin';
 *
 * pathTo(paths.scale, { id: 'be-ggmmi' }) // => '/scales/be-ggmmi'
 * ```
 */
export const pathTo = <Path extends string>(path: Path, values: Readonly<Record<Parameters<Path>, string>>): string => {
  const byName = new Map<string, string>(Object.entries(values));
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(byName.get(name) ?? ''));
};
