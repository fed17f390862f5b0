import type { Persona } from '../persona.ts';
import { membersOf, type Cast, type Scene, type Scheme } from '../scheme.ts';

export interface Terms {
  /** Most working days, both ends included, instead of the persona's life. */
  readonly life?: readonly [number, number];
  /** Factors on the volume between which each instance draws its own. */
  readonly volume?: readonly [number, number];
  /** The name in the truth, when it is not the persona's. */
  readonly kind?: string;
}

/** A persona as a scheme of one instance. */
export function personaScheme(persona: Persona, terms: Terms = {}): Scheme {
  const { id, label, meaning, sociable } = persona;
  const kind = terms.kind ?? id;
  return {
    id: kind,
    label,
    meaning,
    sociable,
    numbers: persona.numbers,
    cast: (scene) => play(persona, kind, terms, scene),
  };
}

function play(persona: Persona, kind: string, terms: Terms, scene: Scene): Cast {
  const { random, days, numbers, world } = scene;
  const [first = '', ...others] = numbers;
  const life = terms.life ?? (persona.life ? [persona.life.shortest, persona.life.longest] : undefined);
  const since = persona.late ? Math.floor(days.length * (0.5 + random.unit() * 0.4)) : 0;
  const working = days.slice(since).filter(persona.works);
  const span = life ? random.int(life[0] ?? 1, life[1] ?? 1) : days.length;
  const from = random.int(0, Math.max(0, working.length - span));
  const [least, most] = terms.volume ?? [1, 1];
  const volume = scene.volume * (least + random.unit() * (most - least));
  const seat = {
    numbers: [first, ...others] as const,
    random,
    days: working.slice(from, from + span),
    volume,
  };
  const birth = seat.days[0]?.start ?? 0;
  return {
    members: membersOf(numbers, persona.label, kind),
    calls: persona.calls(world, seat),
    ...(persona.late ? { births: new Map(numbers.map((number) => [number, birth])) } : {}),
    ...(numbers.length > 1 && persona.label === 1 ? { groups: [{ kind, members: numbers }] } : {}),
  };
}
