import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/report/lang.ts';
import { reason, title } from '../../src/report/sentences.ts';
import type { EvidenceOf, SignalId } from '../../src/signals/index.ts';

/** Ties the evidence of a case to its signal. */
function sentence<I extends SignalId>(id: I, evidence: EvidenceOf<I>, lang: Lang): string {
  return reason(id, evidence, lang);
}

describe('reason', () => {
  it('tells counts as counts', () => {
    const evidence = { callees: 212, calls: 215 };
    expect(sentence('distinct-ratio', evidence, 'en')).toBe('212 different numbers in 215 calls');
    expect(sentence('distinct-ratio', evidence, 'zh')).toBe('215 次呼叫拨打了 212 个不同号码');
  });

  it('tells shares as whole per cents, and windows by their edges', () => {
    const evidence = { paced: 298, gaps: 310, fromSeconds: 7 };
    expect(sentence('paced-gaps', evidence, 'en')).toBe('96 % of 310 idle gaps are 7-10 s: machine pacing');
    expect(sentence('paced-gaps', evidence, 'zh')).toBe('310 个空闲间隔中 96% 为 7-10 秒：机器节奏');
    const script = { inWindow: 150, answered: 200, fromSeconds: 30 };
    expect(sentence('script-length', script, 'en')).toBe('75 % of 200 answered calls lasted 30-32 s');
  });

  it('uses the singular', () => {
    expect(sentence('many-devices', { devices: 1, calls: 20 }, 'en')).toBe('used in 1 device');
    expect(sentence('daily-volume', { calls: 20, activeDays: 1 }, 'en')).toBe('20 calls a day: 20 on 1 day');
  });

  it('rounds means to a tenth', () => {
    expect(sentence('daily-volume', { calls: 100, activeDays: 3 }, 'en')).toBe(
      '33.3 calls a day: 100 on 3 days',
    );
    const life = { lifeSeconds: 3_456_000, contacts: 400 };
    expect(sentence('brief-contacts', life, 'en')).toBe('400 contacts lasted 0.1 days on average');
    expect(sentence('brief-contacts', life, 'zh')).toBe('400 个联系人平均仅维持 0.1 天');
  });

  it('tells an emergency number from other service numbers', () => {
    expect(sentence('service-class', { standing: 1 }, 'en')).toBe('an emergency number');
    expect(sentence('service-class', { standing: 0.25 }, 'zh')).toBe('公共服务号码');
  });

  it('tells a signal of a newer report by its id and numbers', () => {
    expect(reason('moon-phase', { age: 12, calls: 3 }, 'zh')).toBe('moon-phase, age 12, calls 3');
    expect(title('moon-phase', 'en')).toBe('moon-phase');
  });
});

describe('title', () => {
  it('is in the language of the report', () => {
    expect(title('busy-hour', 'en')).toBe('busiest hour');
    expect(title('busy-hour', 'zh')).toBe('忙时呼叫量');
  });
});
