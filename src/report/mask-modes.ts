/** How numbers are hidden in a report. */
export const maskModes = ['none', 'partial', 'pseudonym'] as const;

export type MaskMode = (typeof maskModes)[number];
