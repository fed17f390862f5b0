/** The closed lists of the report, apart from its schema so that they load at once. */
export const levels = ['none', 'low', 'medium', 'high', 'critical'] as const;
export const profiles = ['day', 'history'] as const;
export const perspectives = ['switch', 'subscriber'] as const;
export const outcomes = ['fired', 'clear', 'no-data', 'error'] as const;
export const listNames = ['allow', 'complaints', 'dnd', 'consent'] as const;
