import { onlyFor } from '../only-for.ts';

onlyFor(
  'register.write',
  ['protocol_officer', 'supervisor'],
  [
    'mission.register',
    'mission.correct',
    'mission.end-accreditation',
    'mission.correct-accreditation',
    'employer.register',
    'employer.correct',
    'employer.change-posting',
    'employer.change-immunity',
    'worker.register',
    'worker.correct',
    'contract.register',
    'contract.correct',
    'contract.agree-terms',
    'contract.correct-terms',
    'contract.end',
    'application.lodge',
    'application.correct',
    'application.withdraw',
    'visa-interview.record',
    'visa-interview.correct',
  ],
);
