/** Every export format that is known by more than its captions. One line a format. */
import type { Format } from './define.ts';
import { freepbxCdrReport } from './freepbx-cdr-report.ts';
import { sichuanVoc } from './sichuan-voc.ts';

export const formats = [freepbxCdrReport, sichuanVoc] as const satisfies readonly Format[];
