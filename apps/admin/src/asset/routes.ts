import { paths } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { Route } from '../route.ts';
import type { Assets } from './assets.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The files that pages load. A changed file has another address, so that a kept one never goes stale. */
export const assetRoutes = (assets: Assets): readonly Route[] => {
  const byHref = new Map(Object.values(assets).map((asset) => [asset.href, asset]));
  return [
    {
      method: 'GET',
      path: paths.asset,
      permission: 'public',
      title: 'site.name',
      handle: (request) => {
        const asset = byHref.get(request.req.path);
        if (asset === undefined) return answerProblem(request, 'not-found');
        return request.body(Uint8Array.from(asset.body), 200, { 'Content-Type': asset.mediaType, 'Cache-Control': FOR_EVER });
      },
    },
  ];
};
