/** Every scheme and every innocent of the scenarios. */
import { alarm } from '../personas/alarm.ts';
import { busyPerson } from '../personas/busy-person.ts';
import { clinic } from '../personas/clinic.ts';
import { fastDialer } from '../personas/fast-dialer.ts';
import { hotline } from '../personas/hotline.ts';
import { newSubscriber } from '../personas/new-subscriber.ts';
import { ordinaryPerson } from '../personas/ordinary-person.ts';
import { otpVoice } from '../personas/otp-voice.ts';
import { schoolNotice } from '../personas/school-notice.ts';
import { sequential } from '../personas/sequential.ts';
import { slowDialer } from '../personas/slow-dialer.ts';
import { taxiDriver } from '../personas/taxi-driver.ts';
import { aiVoice } from './ai-voice.ts';
import { bridge } from './bridge.ts';
import { collector } from './collector.ts';
import { depot } from './depot.ts';
import { evader } from './evader.ts';
import { flood } from './flood.ts';
import { foodRiders } from './food-riders.ts';
import { greetingBurst } from './greeting-burst.ts';
import { handOver } from './hand-over.ts';
import { listOrder } from './list-order.ts';
import { nightAlarm } from './night-alarm.ts';
import { pbxMain } from './pbx-main.ts';
import { parcelStation } from './parcel-station.ts';
import { personaScheme } from './persona-scheme.ts';
import { pool } from './pool.ts';
import { privacyNumbers } from './privacy-numbers.ts';
import { onPrivateMobiles } from './private-life.ts';
import { quota, staircase } from './quota.ts';
import { ringOnce } from './ring-once.ts';
import { family, teachers, ward } from './shared-lists.ts';
import { virtualNumber } from './virtual-number.ts';

/** Schemes of dialers, how many instances the mixed log has at scale 1, and the share seen from outside. */
export const dialers = [
  { scheme: personaScheme(fastDialer, { kind: 'auto-dialer', volume: [0.4, 1] }), count: 12, offNet: 0.25 },
  { scheme: pool, count: 5, offNet: 0.25 },
  { scheme: handOver, count: 5, offNet: 0.25 },
  { scheme: bridge, count: 5, offNet: 0 },
  { scheme: virtualNumber, count: 8, offNet: 0.35 },
  { scheme: aiVoice, count: 10, offNet: 0.35 },
  { scheme: ringOnce, count: 7, offNet: 0 },
  { scheme: flood, count: 5, offNet: 0 },
  { scheme: personaScheme(sequential, { volume: [0.12, 0.4] }), count: 6, offNet: 0 },
  { scheme: onPrivateMobiles(listOrder, 0.5), count: 6, offNet: 0.2 },
  { scheme: onPrivateMobiles(quota, 0.5), count: 8, offNet: 0.35 },
  { scheme: onPrivateMobiles(staircase, 0.5), count: 6, offNet: 0 },
  {
    scheme: onPrivateMobiles(personaScheme(slowDialer, { volume: [0.5, 1.1] }), 0.6),
    count: 24,
    offNet: 0.4,
  },
  { scheme: evader, count: 6, offNet: 0 },
  { scheme: onPrivateMobiles(collector, 0.3), count: 6, offNet: 0.2 },
] as const;

/** Innocents, how many instances the mixed log has at scale 1, and the share seen from outside. */
export const innocents = [
  { scheme: personaScheme(busyPerson), count: 40, offNet: 0.2 },
  { scheme: depot, count: 22, offNet: 0.25 },
  { scheme: personaScheme(taxiDriver, { kind: 'ride-hailing' }), count: 40, offNet: 0.2 },
  { scheme: privacyNumbers, count: 3, offNet: 0 },
  { scheme: foodRiders, count: 6, offNet: 0.25 },
  { scheme: parcelStation, count: 50, offNet: 0.2 },
  { scheme: personaScheme(clinic), count: 15, offNet: 0 },
  { scheme: personaScheme(schoolNotice, { kind: 'school' }), count: 10, offNet: 0 },
  { scheme: personaScheme(alarm), count: 10, offNet: 0 },
  { scheme: nightAlarm, count: 6, offNet: 0 },
  { scheme: personaScheme(hotline), count: 10, offNet: 0 },
  { scheme: pbxMain, count: 8, offNet: 0 },
  { scheme: personaScheme(otpVoice), count: 6, offNet: 0 },
  { scheme: greetingBurst, count: 25, offNet: 0 },
  { scheme: personaScheme(newSubscriber), count: 40, offNet: 0 },
  { scheme: family, count: 25, offNet: 0 },
  { scheme: teachers, count: 10, offNet: 0 },
  { scheme: ward, count: 4, offNet: 0 },
] as const;

export const people = personaScheme(ordinaryPerson);
