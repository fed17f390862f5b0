import type { NumberReport } from '../../model.ts';
import { hasSection, mostSections, type CaseLinks } from './anchors.ts';
import type { How } from './how.ts';
import { numberSection } from './number-section.ts';

/** Bytes of all sections of numbers: with their rows in the list a page of 500 stays below 2 MB. */
const mostBytes = 1_700_000;

/**
 * Sections of the numbers of the list that have one. Pictures are drawn from the first on for as many as have
 * room; where they have none, the section says so.
 */
export function numberSections(numbers: readonly NumberReport[], links: CaseLinks, how: How): string[] {
  const sections = numbers
    .slice(0, mostSections)
    .flatMap((number, at) => (hasSection(number, at) ? [numberSection(number, at, links, how)] : []));
  const absent = `<p class="absent">${how.page.noRoom}</p>`;
  let left = sections.reduce((room, { told }) => room - Buffer.byteLength(told), mostBytes);
  return sections.map(({ told, pictures }) => {
    left -= Buffer.byteLength(pictures);
    return `${told}${left < 0 ? absent : pictures}</section>\n`;
  });
}
