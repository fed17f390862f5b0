/** What kind of number this is. */
export const numberClasses = [
  'emergency',
  'government',
  'operator',
  'directory',
  'enterprise-service',
  'call-centre',
  'provincial-service',
  'shared-cost',
  'toll-free',
  'sms-access',
  'invalid',
  'mobile',
  'mobile-virtual',
  'mobile-satellite',
  'mobile-data',
  'iot',
  'fixed',
  'fixed-local',
  'fixed-or-mobile',
  'international',
  'extension',
  'alias',
  'other',
] as const;

export type NumberClass = (typeof numberClasses)[number];
