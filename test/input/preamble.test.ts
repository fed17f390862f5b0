import { describe, expect, it, test } from 'vitest';
import { harvest, noPreamble } from '../../src/input/preamble.ts';

const lines = (...texts: string[]) => harvest(texts.map((text) => text.split(',')));
const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000;

test.each([
  ['手机号码：13800000060', '13800000060'],
  ['手机号码,13800000060', '13800000060'],
  ['本机号码: 138 0000 0060', '138 0000 0060'],
  ['客户姓名：张* 用户号码：13800000060 套餐', '13800000060'],
  ['MSISDN : - 9000000031', '9000000031'],
  ['Search Value : 9000000041', '9000000041'],
  ["Call Details of Mobile No '9000000011' from '01-Mar-2024' to '31-Mar-2024'", '9000000011'],
  ["Input Value (MSISDN/B PARTY/IMEI/IMSI/CELL ID) :,'919000000021'", '919000000021'],
  ['Phone number: +44 20 7946 0018', '+44 20 7946 0018'],
  ['手机号码：138****0060', null],
  ['客服热线：10086', null],
  ['Total Records :,5', null],
  ['Ticket Number :,LEA00000000000000000001', null],
])('the owner in %s', (line, owner) => {
  expect(lines('中国移动', line).owner).toBe(owner);
});

describe('the period', () => {
  const march = { from: day(2024, 3, 1), to: day(2024, 3, 31) };
  test.each([
    ['查询月份：2024年03月', march],
    ['账期：202403', march],
    ['Billing period: 2024-03', march],
    ['起止日期：2024-03-01 至 2024-03-31', march],
    ['2024年3月1日-2024年3月31日', march],
    ["Call Details from '01-Mar-2024' to '31-Mar-2024'", march],
    ['Start Date : 202403010000,End Date : 202403310000', march],
    ['导出时间：2024-03-01 10:00', null],
    ['Report generated on 2024-03-01', null],
    ['手机号码：13800000060', null],
    ['2024-02-31', null],
  ])('%s', (line, period) => {
    expect(lines(line).period).toEqual(period);
  });
  it('gives the year and month in which times without a year start', () => {
    expect(lines('查询月份：2023年12月', '至 2024年02月').start).toEqual({ year: 2023, month: 12 });
    expect(lines('From Date :- 01/03/2024 00:00:00').start).toEqual({ year: 2024, month: null });
    expect(lines('导出时间：2024-03-01').start).toBeNull();
  });
  it('is nothing without lines', () => {
    expect(lines()).toEqual(noPreamble);
  });
});
