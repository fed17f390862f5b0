import type { EvidenceOf, SignalId } from '../signals/index.ts';

/** A short reason in words for each signal, made from its evidence. */
export type Sentences = { readonly [K in SignalId]: (evidence: EvidenceOf<K>) => string };

/** A short title for each signal, at most 24 cells wide. */
export type Titles = { readonly [K in SignalId]: string };
