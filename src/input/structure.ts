/** Lines of an export that are neither calls nor damage: totals, footers, rules, dates that head a group. */
export type Structure = 'total-row' | 'footer' | 'separator';

/**
 * Patterns in the syntax that JavaScript and RE2 share, for one trimmed cell, case ignored. Words as exports
 * write them: China Mobile and China Unicom bills (合计, 备注), Avaya and BroadWorks trailers (CDR COUNT, END OF
 * REPORT), SQL clients (N rows selected).
 */
export const structurePatterns = {
  total:
    '^(?:本页|本月|累计)?(?:合计|总计|小计|共计|总数|總計|合計|小計)|^(?:grand |sub[ -]?)?totals?(?:[ :：=]|$)|^(?:sum|summe|gesamt|итого|всего|subtotal)(?:[ :：=]|$)',
  footer:
    '^[*=#-]*\\s*end of (?:report|file|data|list|cdr|records)|^(?:cdr|record|row|call|line)s?[ _-]?count(?:[ :：=]|$)|^\\(?[0-9,]+ (?:rows?|records?)(?: (?:selected|affected|returned|exported|in set))?\\)?[. ]*$|^(?:备注|附注|註|注|说明|說明|温馨提示|提示)\\s*[:：]|^(?:导出时间|导出日期|查询时间|打印时间|打印日期|制表人|制表|操作员|生成时间)\\s*[:：]|^(?:共|总共)\\s*[0-9]+\\s*(?:条|行|页|笔)|^第\\s*[0-9]+\\s*页|^page [0-9]+(?: ?(?:of|/) ?[0-9]+)?\\s*$|^(?:generated|exported|printed|created|report) (?:on|by|at|date|time)(?:[ :：=]|$)|^[*]{3}',
  date: '^(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|(?:19|20)[0-9]{6})(?: *(?:[(（]?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[)）]?|[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?))?$',
  rule: '^[-=_*#~+|. ─━—]{3,}$',
} as const;

const patterns = {
  total: new RegExp(structurePatterns.total, 'iu'),
  footer: new RegExp(structurePatterns.footer, 'iu'),
  date: new RegExp(structurePatterns.date, 'iu'),
  rule: new RegExp(structurePatterns.rule, 'u'),
};

/** What a line without a call is for, or null when it can only be damage. */
export function structureOf(cells: readonly string[]): Structure | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [first] = filled;
  if (first === undefined) return null;
  if (filled.every((cell) => /^[-=_*#~+|. ─━—]+$/u.test(cell)) && patterns.rule.test(filled.join(' ')))
    return 'separator';
  if (filled.length === 1 && patterns.date.test(first)) return 'separator';
  if (hasParties(filled)) return null;
  if (patterns.total.test(first)) return 'total-row';
  return patterns.footer.test(first) ? 'footer' : null;
}

/** Two cells that look like telephone numbers: the line was meant to be a call. */
function hasParties(cells: readonly string[]): boolean {
  return cells.filter((cell) => /^\+?[0-9]{7,15}$/u.test(cell)).length >= 2;
}
