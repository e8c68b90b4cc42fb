/** Numbers of a verification; lengths in characters. */
export const disputeLimits = { statementLength: 500, statementsASide: 5 } as const;
