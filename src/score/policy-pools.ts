/** What makes numbers a pool. Data only; values are judgement unless their `why` names a source. */
export const poolPolicy = {
  attempts: { least: 20, why: 'Fewer calls share too few callees to tell a list from chance.' },
  distinctShare: {
    least: 0.5,
    why: 'Callees over calls: whoever works a list meets most of it once or twice; friends are called again.',
  },
  twoWay: {
    most: 0.35,
    why: 'Share of the callees who also call, in the log: who works a list is a stranger to it; a courier has up to 0.3.',
  },
  hotCallee: {
    most: 30,
    why: 'A callee of more list-working callers than this is a hotline or a depot, no entry of a list.',
  },
  pairsCounted: {
    most: 3_000_000,
    why: 'Shared callees are counted pair by pair: hotter callees go first until so many pairs are left.',
  },
  sharedCallees: { least: 3, why: 'One or two shared callees are a shop and a taxi.' },
  overlapLift: { least: 10, why: 'Signals catalogue S26: ten times the overlap that chance gives.' },
  rule: {
    workers: 30,
    apart: 0.1,
    why: 'What nine tenths of the others do is chance: of 30 callers and more, no pool has a tenth as its members.',
  },
  redialLift: {
    overlap: 1,
    log10: -4,
    why: 'Rotation leaves hardly any overlap but redials: a callee who did not answer one is called by the next; who did answer is not. In a small town the latter alone tells.',
  },
  redialSeconds: { most: 3 * 86_400, why: 'Signals reference, 6.4: within one to three days.' },
  chance: {
    log10: -3,
    why: 'Chance of one wrong link among all pairs of callers that could be linked: one in a thousand.',
  },
  neighbours: {
    within: 100,
    log10: -3,
    crowded: 0.2,
    few: 50,
    why: 'SIM cards bought together come from one block of a hundred; where more than 50 and a fifth of the list-working callers have a neighbour, that tells nothing.',
  },
  devices: {
    most: 20,
    log10: -3,
    several: 3,
    why: 'Signals catalogue S28: three numbers in one handset. Two list-working callers in one handset are rare; a device of more numbers than 20 is a type code or a gateway.',
  },
  synchrony: {
    days: 0.8,
    volume: 1.5,
    least: 3,
    log10: -2,
    why: 'Neighbours of one pool work the same days (Jaccard index, over at least 3 days) with quotas that differ by less than half.',
  },
  kindred: {
    list: -1.5,
    log10: -6,
    why: 'Near numbers or one handset are looked at among few pairs; with a common list that chance gives to 3 % they are tied.',
  },
  growth: { rounds: 4, why: 'A member that joins brings its callees, which may bring another.' },
  handOverSeconds: { most: 1800, why: 'Signals catalogue S27: the next number starts within half an hour.' },
  members: { most: 2000, why: 'More is no pool but a flaw of the log.' },
  linksTold: { most: 10, why: 'The strongest links are enough to check.' },
} as const;
