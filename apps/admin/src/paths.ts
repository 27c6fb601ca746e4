/** Every address of the application, written once: routes, pages and tests take it from here. */
export const paths = {
  start: '/',
  accessibility: '/accessibility',
  live: '/health/live',
  ready: '/health/ready',
  asset: '/assets/:name',
  signIn: '/sign-in/:token',
  signOut: '/sign-out',
  language: '/language/:language',
  scales: '/scales',
  scale: '/scales/:id',
  audit: '/audit',
  auditRun: '/audit/runs/:id',
  auditDownload: '/audit/runs/:id/findings.csv',
  auditFinding: '/audit/runs/:id/findings/:contract/:month/:code',
  plan: '/interviews/plan',
  planRun: '/interviews/plan/runs/:id',
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
