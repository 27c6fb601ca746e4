import type { ApplicationStatus } from '@protocol-registry/domain';
import type { Tone } from '../page/tag.tsx';

/** How the status of an application stands out. */
export const statusTones: Readonly<Record<ApplicationStatus, Tone>> = {
  open: 'waiting',
  granted: 'good',
  refused: 'alert',
  withdrawn: 'past',
};
