/** What makes calls to one number a flood. Data only; values are judgement unless their `why` names a source. */
export const floodPolicy = {
  weakTalkSeconds: {
    most: 10,
    why: 'A flood is not there to talk: its calls are dropped, or hung up on within seconds.',
  },
  weakShare: {
    least: 0.6,
    ofSource: 1 / 3,
    why: 'Share of unanswered and at most 10 s long calls of all sources, and of each; hotlines and clinics answer most of their calls and talk.',
  },
  hour: {
    alone: 35,
    why: 'Calls in any 3,600 s from one to four sources: redialling a busy friend by hand comes to 20-30, an alarm every few minutes to 30.',
  },
  crowd: {
    sources: 5,
    least: 24,
    why: 'From five sources that call nobody else fewer calls an hour suffice: such numbers do not meet at one callee by chance.',
  },
  peakHour: {
    warn: 24,
    critical: 60,
    why: 'Signals catalogue S21: 60 an hour is critical; warn is the least that counts.',
  },
  peakTenMinutes: {
    warn: 10,
    critical: 20,
    why: 'Signals catalogue S21: 10 and 20 calls in 600 s from any sources.',
  },
  callsPerSource: {
    least: 3,
    why: 'Callers of a vote, a contest, a courier or a shop that just opened call once or twice.',
  },
  focus: {
    least: 0.3,
    crowd: { focus: 0.5, share: 0.6 },
    alone: { focus: 0.8, share: 0.9 },
    why: 'Share of a source’s calls, placed and received, that go to numbers with a rush: people who redial have other calls too. Of five sources or more, three fifths of the calls must come from sources with little else; of fewer, nine tenths from sources with next to nothing else.',
  },
  acquainted: {
    days: 2,
    longTalkSeconds: 60,
    triesPerTalk: 40,
    why: 'Who called on two days without a rush, was called by the victim before, or has talked for a minute per 40 tries is known to the victim: friends who redial, alarms that page the same engineers for weeks.',
  },
  others: {
    lift: 2,
    why: 'The sources’ busiest hour is at least so many times that of all other callers: what receives by nature has many others.',
  },
  steady: {
    days: 7,
    share: 0.7,
    why: 'A rush on most days of a week or more is a machine link, a hunt group or a hotline.',
  },
  recurring: {
    gapDays: 1,
    hour: 60,
    why: 'One to four sources whose rushes of at most a call a minute, the fastest ladder of on-call products, come back after two calm days or more are an alarm with incidents.',
  },
  sourcesTold: { most: 20, why: 'The busiest sources are enough to check.' },
} as const;
