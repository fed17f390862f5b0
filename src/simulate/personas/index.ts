/** Every persona, innocent callers first. The order is part of what a seed means: append, never reorder. */
import type { Persona } from '../persona.ts';
import { alarm } from './alarm.ts';
import { busyPerson } from './busy-person.ts';
import { clinic } from './clinic.ts';
import { courier } from './courier.ts';
import { fastDialer } from './fast-dialer.ts';
import { hotline } from './hotline.ts';
import { newSubscriber } from './new-subscriber.ts';
import { ordinaryPerson } from './ordinary-person.ts';
import { otpVoice } from './otp-voice.ts';
import { robot } from './robot.ts';
import { schoolNotice } from './school-notice.ts';
import { sequential } from './sequential.ts';
import { simPool } from './sim-pool.ts';
import { slowDialer } from './slow-dialer.ts';
import { taxiDriver } from './taxi-driver.ts';

export const personas = [
  ordinaryPerson,
  busyPerson,
  courier,
  taxiDriver,
  clinic,
  hotline,
  schoolNotice,
  otpVoice,
  alarm,
  newSubscriber,
  fastDialer,
  robot,
  slowDialer,
  simPool,
  sequential,
] as const satisfies readonly Persona[];

export type PersonaId = (typeof personas)[number]['id'];
