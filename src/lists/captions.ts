/** Which columns a list has, and what they are called in English and Chinese. */
import { normaliseCaption } from '../input/dictionary.ts';
import type { ListName } from '../model.ts';

const number =
  'number phone phonenumber telephone telephonenumber tel mobile msisdn 号码 电话 电话号码 手机 手机号 手机号码';
const reason = 'reason why comment note remark label 原因 理由 事由 备注 说明';
const expires =
  'expires expiry expiration expirydate expirationdate validuntil validto until 到期 到期日 到期日期 到期时间 有效期 有效期至 失效日期 截止日期';

/** Captions as `normaliseCaption` leaves them, parted by blanks; the first is the one to recommend. */
const captions = {
  allow: {
    number: `${number} entry caller 主叫 主叫号码 白名单号码`,
    prefix: 'prefix numberprefix startswith 前缀 号码前缀 号头',
    range: 'range numberrange 范围 号段 号码段 号码范围',
    reason,
    expires,
  },
  complaints: {
    number: `${number} caller complainedof complaintnumber callernumber 主叫 主叫号码 被投诉号码 被举报号码 骚扰号码 来电号码`,
    complainant:
      'complainant complainantnumber complainantid complainedby reporter reportedby callee victim 投诉人 投诉人号码 投诉者 举报人 举报人号码 投诉用户 投诉用户号码 被叫号码',
    date: 'date time complaintdate complainedat reportedat 日期 时间 投诉日期 投诉时间 举报日期 举报时间',
    reason,
    expires,
  },
  dnd: {
    number: `${number} callee registerednumber subscriber 被叫 被叫号码 登记号码 免打扰号码 用户号码`,
    date: 'date registered registrationdate registeredat registeredon since from 日期 登记日期 登记时间 注册日期 注册时间 开通日期 生效日期',
    reason,
    expires,
  },
  consent: {
    caller: 'caller callernumber company business 主叫 主叫号码 企业号码 授权主叫',
    callee: `callee customer calleenumber consumer ${number} 被叫 被叫号码 用户 用户号码 客户号码 同意人`,
    from: 'from since date consentdate validfrom start 起 开始 开始日期 起始日期 生效日期 同意日期 授权日期 日期',
    expires: `until to end enddate ${expires} 止 结束 结束日期 终止日期 撤回日期`,
    reason,
  },
} as const satisfies Record<ListName, Readonly<Record<string, string>>>;

export type ListField<L extends ListName = ListName> = L extends ListName
  ? keyof (typeof captions)[L]
  : never;

/** Fields of which a list must have one of each group. */
const needed: { readonly [L in ListName]: readonly (readonly ListField<L>[])[] } = {
  allow: [['number', 'prefix', 'range']],
  complaints: [['number'], ['complainant']],
  dnd: [['number']],
  consent: [['callee']],
};

/** Columns by field, 0-based, and how many there are. */
export interface ListColumns {
  readonly width: number;
  readonly places: Readonly<Record<string, number>>;
}

/** The columns of a header, each field once; null when a column that must be there is not. */
export function listColumns(list: ListName, header: readonly string[]): ListColumns | null {
  const names = header.map(normaliseCaption);
  const places: Record<string, number> = {};
  const taken = new Set<number>();
  for (const [field, known] of Object.entries(captions[list])) {
    const place = known
      .split(' ')
      .map((caption) => names.findIndex((name, column) => name === caption && !taken.has(column)))
      .find((column) => column >= 0);
    if (place === undefined) continue;
    places[field] = place;
    taken.add(place);
  }
  const isWhole = needed[list].every((group) => group.some((field) => field in places));
  return isWhole ? { width: header.length, places } : null;
}

/** A header that would do, for messages. */
export const exampleHeaders: Readonly<Record<ListName, string>> = {
  allow: 'number,reason,expires',
  complaints: 'number,complainant,date',
  dnd: 'number,date',
  consent: 'caller,callee,from,until',
};
