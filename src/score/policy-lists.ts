/** What lists do: limits, points and hours. Data only. */
export const listsPolicy = {
  complaints: {
    complainants: {
      least: 2,
      why: 'One complaint may be a mistake or a grudge; two complaint records close all systems of a company.',
      source: 'China Economic Weekly 2024 no. 18; TRAI acts on five in ten days',
    },
    points: {
      add: 20,
      why: 'About the step from one level to the next but one: complaints and behaviour together are more than either.',
      source: 'judgement',
    },
    atLeast: {
      level: 'medium',
      why: 'A rival can complain twice: by themselves complaints ask for a review, and say no more.',
      source: 'signals catalogue S31: rival complaints, so behaviour is needed too',
    },
  },
  /** Wall clock in the zone of the log, in minutes after midnight; from the first until before the second. */
  quietHours: {
    marketing: {
      from: 21 * 60,
      until: 8 * 60,
      why: 'No statute names hours; the trade itself keeps to 08:00-21:00.',
      source:
        'Chinese trade pages; the United States require the same hours of telemarketers (47 CFR 64.1200)',
    },
    collection: {
      from: 22 * 60,
      until: 8 * 60,
      why: 'No collection calls from 22:00 to 08:00.',
      source: 'Chinese guidance on collection after lending (贷后催收指引), by a secondary source',
    },
  },
  entriesTold: {
    most: 100,
    why: 'Entries and rejected lines are counted in full; the first are enough to check.',
  },
} as const;

/** Quiet hours, in minutes after midnight; from `from` until before `until`, over midnight where that is less. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}
