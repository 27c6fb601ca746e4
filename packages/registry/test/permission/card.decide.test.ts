import { onlyFor } from '../only-for.ts';

onlyFor(
  'card.decide',
  ['protocol_officer', 'supervisor'],
  ['application.refuse', 'card.issue', 'card.collect', 'card.return', 'card.correct', 'card.correct-collection', 'card.correct-return'],
);
