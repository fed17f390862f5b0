import type { Truth } from './model.ts';

const dialer = [
  ...['1', '1.0', 'true', 't', 'yes', 'y', 'spam', 'scam', 'fraud', 'dialer', 'dialler', 'robot', 'positive'],
  ...['是', '真', '骚扰', '诈骗', '欺诈', '营销'],
];
const normal = [
  ...['0', '0.0', 'false', 'f', 'no', 'n', 'ham', 'normal', 'ordinary', 'benign', 'legitimate', 'negative'],
  ...['否', '假', '正常', '普通'],
];

const truths: ReadonlyMap<string, Truth> = new Map([
  ...dialer.map((word) => [word, 1] as const),
  ...normal.map((word) => [word, 0] as const),
]);

/** What a label says, whatever its case and width (full-width digits are digits); null when it is no known word. */
export function truthOf(text: string): Truth | null {
  return truths.get(text.normalize('NFKC').trim().toLowerCase()) ?? null;
}
