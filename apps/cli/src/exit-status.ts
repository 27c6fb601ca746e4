/** The command was carried out, and found something or could not verify what it was asked to verify. */
export const FINDINGS = 1;

/** The command was not carried out: what it was given cannot be used. */
export const BAD_INPUT = 2;

/** The program failed through a fault of its own, or its result could not be written. */
export const DEFECT = 70;
