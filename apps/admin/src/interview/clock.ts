const MINUTES_OF_HOUR = 60;

const two = (value: number): string => String(value).padStart(2, '0');

/** Minutes after midnight as a clock shows them. */
export const clock = (minutes: number): string => `${two(Math.floor(minutes / MINUTES_OF_HOUR))}:${two(minutes % MINUTES_OF_HOUR)}`;
