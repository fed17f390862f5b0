/** Kinds of telephone numbers in words, in the languages of the report. */
import type { NumberClass } from '../calls/classes.ts';
import type { Lang } from './lang.ts';
import { wordFor } from './words.ts';

type ClassWords = Readonly<Record<NumberClass, string>>;

const en: ClassWords = {
  emergency: 'emergency number',
  government: 'government hotline',
  operator: 'hotline of an operator',
  directory: 'directory service',
  'enterprise-service': 'company service number',
  'call-centre': 'call-centre code',
  'provincial-service': 'provincial service number',
  'shared-cost': '400 number',
  'toll-free': '800 number',
  'sms-access': 'code for text messages',
  invalid: 'no assigned number',
  mobile: 'mobile',
  'mobile-virtual': 'mobile of a virtual operator',
  'mobile-satellite': 'satellite mobile',
  'mobile-data': 'data card',
  iot: 'machine SIM',
  fixed: 'fixed line',
  'fixed-local': 'fixed line without its area',
  'fixed-or-mobile': 'fixed line or mobile',
  international: 'foreign number',
  extension: 'extension',
  alias: 'name of an account',
  other: 'other number',
};

const zh: ClassWords = {
  emergency: '紧急号码',
  government: '政务热线',
  operator: '运营商客服',
  directory: '查询台',
  'enterprise-service': '企业客服号码',
  'call-centre': '呼叫中心码号',
  'provincial-service': '省内服务号码',
  'shared-cost': '400 号码',
  'toll-free': '800 号码',
  'sms-access': '短信接入码',
  invalid: '未分配号码',
  mobile: '手机号码',
  'mobile-virtual': '虚拟运营商手机号码',
  'mobile-satellite': '卫星手机号码',
  'mobile-data': '数据卡',
  iot: '物联网卡',
  fixed: '固定电话',
  'fixed-local': '缺区号的固定电话',
  'fixed-or-mobile': '固定电话或手机',
  international: '境外号码',
  extension: '分机',
  alias: '账户名',
  other: '其他号码',
};

const catalogues: Readonly<Record<Lang, ClassWords>> = { en, zh };

/** A class in words; its id where this version does not know it. */
export function className(id: string, lang: Lang): string {
  return wordFor(id, catalogues[lang]);
}
