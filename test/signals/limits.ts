import type { Limits } from '../../src/signals/define.ts';
import type { SignalId } from '../../src/signals/index.ts';

/**
 * Limits that the cases of the signal tests are written for. They pin a signal's arithmetic; how the policy is
 * tuned is another matter, and must not break these tests.
 */
export const limits = {
  'daily-volume': { from: 12, warn: 30, critical: 60, sample: 20 },
  'busiest-day': { from: 25, warn: 50, critical: 100, sample: 20 },
  'busy-hour': { from: 11, warn: 20, critical: 40, sample: 20 },
  'busy-minute': { from: 2, warn: 4, critical: 8, sample: 20 },
  persistence: { from: 1, warn: 3, critical: 10, sample: 2 },
  'quota-plateau': { from: 0.3, warn: 0.5, critical: 0.8, sample: 5 },
  'distinct-ratio': { from: 0.5, warn: 0.6, critical: 0.8, sample: 20 },
  'new-callees': { from: 3, warn: 8, critical: 20, sample: 20 },
  'few-repeats': { from: 1.6, warn: 1.3, critical: 1.1, sample: 50 },
  'brief-contacts': { from: 2, warn: 1, critical: 0.5, sample: 20 },
  'outgoing-share': { from: 0.7, warn: 0.8, critical: 0.95, sample: 20 },
  'low-reciprocity': { from: 0.1, warn: 0.05, critical: 0.01, sample: 50 },
  'failed-callbacks': { from: 0.3, warn: 0.2, critical: 0.0834, sample: 3 },
  'low-answer-rate': { from: 0.5, warn: 0.4, critical: 0.2, sample: 50 },
  'short-calls': { from: 0.1, warn: 0.15, critical: 0.3, sample: 50 },
  'script-length': { from: 0.25, warn: 0.35, critical: 0.5, sample: 40 },
  'paced-gaps': { from: 0.3, warn: 0.4, critical: 0.6, sample: 30 },
  concurrency: { from: 1, warn: 2, critical: 3, sample: 3 },
  'parallel-lines': { from: 0.02, warn: 0.1, critical: 0.3, sample: 20 },
  'list-order': { from: 0.4, warn: 0.5, critical: 0.8, sample: 30 },
  'sequential-dialling': { from: 0.15, warn: 0.3, critical: 0.6, sample: 20 },
  'duty-cycle': { from: 14, warn: 13, critical: 11, sample: 50 },
  'office-hours': { from: 0.7, warn: 0.85, critical: 0.95, sample: 50 },
  'quiet-hours': { from: 1.5, warn: 3, critical: 10, sample: 20 },
  'new-number': { from: 20, warn: 50, critical: 150, sample: 20 },
  'warm-up': { from: 1.5, warn: 3, critical: 6, sample: 5 },
  'short-life': { from: 0.4, warn: 0.32, critical: 0.22, sample: 50 },
  'many-devices': { from: 2, warn: 4, critical: 6, sample: 20 },
  'number-class': { from: 0, warn: 0.5, critical: 1, sample: 0 },
  'answered-callbacks': { from: 0.05, warn: 0.2, critical: 0.4, sample: 20 },
  'repeat-contacts': { from: 0.15, warn: 0.3, critical: 0.5, sample: 10 },
  'reciprocal-contacts': { from: 0.08, warn: 0.2, critical: 0.4, sample: 10 },
  'long-life': { from: 0.45, warn: 0.65, critical: 0.9, sample: 7 },
  'relayed-calls': { from: 0.3, warn: 0.6, critical: 0.9, sample: 20 },
  'well-answered': { from: 0.65, warn: 0.75, critical: 0.9, sample: 50 },
  'inbound-share': { from: 0.2, warn: 0.35, critical: 0.5, sample: 20 },
  'local-callees': { from: 0.6, warn: 0.75, critical: 0.9, sample: 20 },
  'service-class': { from: 0, warn: 0.5, critical: 1, sample: 0 },
  'around-the-clock': { from: 0.15, warn: 0.22, critical: 0.35, sample: 100 },
} satisfies Record<SignalId, Limits>;
