/** What makes a number ring-once. Data only; values are judgement unless their `why` names a source. */
export const ringOncePolicy = {
  ring: {
    least: 1,
    most: 4,
    why: 'Signals catalogue S22: dropped after at most 4 s; 0 s is a call that never rang.',
  },
  subSecondTalk: { most: 1, why: 'A callee quick enough hears the line drop: talk of at most 1 s.' },
  calls: { least: 20, why: 'Short rings that must be there; below that a person with bad luck.' },
  share: {
    warn: 0.7,
    critical: 0.9,
    why: 'Short rings over calls of known outcome; the catalogue says 0.6, raised because couriers ring briefly too.',
  },
  distinct: {
    least: 0.5,
    callees: 20,
    why: 'Distinct callees over short rings, and in number: friends who ring to be called back ring the same few people again and again.',
  },
  strangers: {
    least: 0.8,
    why: 'Callees who had not called the number before it rang: customs among friends go both ways.',
  },
  answeredBack: {
    within: 86_400,
    least: 2,
    share: 0.02,
    why: 'Signals catalogue S22: 2 % of the callees call back within a day; two of them, since one is a chance.',
  },
  provokesNobody: {
    callees: 200,
    why: 'So many callees and hardly a call back: a hint and no more, since a code by missed call or a line test rings so too.',
  },
  ringColumn: {
    sample: 20,
    most: 0.5,
    why: 'Where most unanswered calls of the whole log ring so briefly, the column holds something else.',
  },
  unseen: {
    calls: 30,
    answered: 0.1,
    distinct: 0.9,
    callbacks: 3,
    share: 0.05,
    why: 'Without ring times: hardly a call is answered, nobody is called again, and yet three and a twentieth of the callees call back, as no list of dead numbers does.',
  },
} as const;
