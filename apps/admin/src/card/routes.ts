import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { collectCardRoutes } from './collect.tsx';
import { correctCardRoutes } from './correct.tsx';
import { correctCardDayRoutes } from './correct-day.tsx';
import { decideCardRoutes } from './decide.tsx';
import { cardRoute } from './page.tsx';
import { returnCardRoutes } from './return.tsx';

/** The decision on a card, the pages of cards, and the acts on them. */
export const cardRoutes = (deps: Deps): readonly Route[] => [
  ...decideCardRoutes(deps),
  ...collectCardRoutes(deps),
  ...returnCardRoutes(deps),
  ...correctCardRoutes(deps),
  ...correctCardDayRoutes(deps),
  cardRoute(deps),
];
