/** The colours of the page, light and dark, as CSS variables. */
import { interpolateBlues, schemeObservable10 } from 'd3-scale-chromatic';
import type { PartKind } from '../words-html.ts';
import { kindClass } from './points-bar.ts';

type Colours = Readonly<Record<string, string>>;

/** Text on its ground has a contrast of at least 4.5 : 1, lines and marks at least 3 : 1. */
const light: Colours = {
  bg: '#ffffff',
  card: '#f5f6f8',
  line: '#dcdfe4',
  fg: '#1a1c20',
  mute: '#565c66',
  link: '#1d4fb8',
  calls: '#9db8e8',
  taken: '#2f5cb8',
  fresh: '#b3430b',
  area: '#cfdcf4',
  warn: '#9a6200',
  critical: '#a3081d',
  'on-critical': '#fff',
  high: '#b8400a',
  'on-high': '#fff',
  medium: '#f3d36b',
  'on-medium': '#2e2300',
  low: '#d3e3ee',
  'on-low': '#16323f',
  none: '#e6e8eb',
  'on-none': '#33383f',
};

const dark: Colours = {
  bg: '#14161a',
  card: '#1d2026',
  line: '#343942',
  fg: '#e9ebee',
  mute: '#a9b0ba',
  link: '#8fb4ff',
  calls: '#4a6ba8',
  taken: '#9cc0ff',
  fresh: '#ffab73',
  area: '#2c3f63',
  warn: '#f0bb4a',
  critical: '#ff7f86',
  'on-critical': '#33000a',
  high: '#ff9d66',
  'on-high': '#331300',
  medium: '#e5c65c',
  'on-medium': '#2e2300',
  low: '#35505f',
  'on-low': '#e3f1f8',
  none: '#3a3f47',
  'on-none': '#e6e8eb',
};

/** One hue that gets stronger: it can be told apart by lightness alone. */
const heatLight = [0.2, 0.45, 0.7, 1];
const heatDark = [0.92, 0.72, 0.45, 0.1];

/** The families in the colours of a scheme made for colour-blind readers; order and names tell them too. */
const kindColours: readonly (readonly [PartKind, number])[] = [
  ['volume', 0],
  ['dispersion', 1],
  ['direction', 2],
  ['answer', 3],
  ['duration', 4],
  ['pacing', 6],
  ['time', 5],
  ['life', 7],
  ['class', 8],
  ['base', 9],
];

function variables(colours: Colours, heat: readonly number[]): string {
  const named = Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`);
  const steps = heat.map((at, step) => `--h${step + 1}:${interpolateBlues(at).replaceAll(' ', '')}`);
  return [...named, ...steps].join(';');
}

/** Variables for both schemes; a printed page is a light one. */
export function colourRules(): string {
  const kinds = kindColours.map(([kind, at]) => {
    const colour = schemeObservable10[at] ?? '#888';
    return `.${kindClass[kind]}{--k:${colour}}`;
  });
  return `:root{color-scheme:light dark;${variables(light, heatLight)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(dark, heatDark)}}}
${kinds.join('')}.${kindClass.known}{--k:var(--critical)}.${kindClass.offset}{--k:var(--mute)}
`;
}
