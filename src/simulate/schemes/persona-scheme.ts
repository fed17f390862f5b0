import type { Day } from '../calendar.ts';
import type { Persona } from '../persona.ts';
import { membersOf, type Cast, type Scene, type Scheme } from '../scheme.ts';

export interface Terms {
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
  const { random, numbers, world } = scene;
  const [first = '', ...others] = numbers;
  const days = lifeOf(persona, scene);
  const [least, most] = terms.volume ?? [1, 1];
  const volume = scene.volume * (least + random.unit() * (most - least));
  const birth = days[0]?.start ?? 0;
  return {
    members: membersOf(numbers, persona.label, kind),
    calls: persona.calls(world, { numbers: [first, ...others], random, days, volume }),
    ...(persona.late ? { births: new Map(numbers.map((number) => [number, birth])) } : {}),
  };
}

/** The days on which it works, a stretch of those that its kind works on. */
function lifeOf(persona: Persona, { random, days }: Scene): readonly Day[] {
  const since = persona.late ? Math.floor(days.length * (0.5 + random.unit() * 0.4)) : 0;
  const working = days.slice(since).filter(persona.works);
  if (persona.life === undefined) return working;
  const span = random.int(persona.life.shortest, persona.life.longest);
  const from = random.int(0, Math.max(0, working.length - span));
  return working.slice(from, from + span);
}
