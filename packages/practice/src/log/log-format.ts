/** What exports and log files say of themselves, so that no other file is taken for one. */
export const logFormat = "downhill-practice";
/** Raised where a field is added or changes its meaning. */
export const logVersion = 1;
