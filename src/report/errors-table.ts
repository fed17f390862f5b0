/**
 * The sentences of errors and other messages, and the same in Chinese. `{name}` stands for a part that is carried
 * over. The first that fits is taken, so that the longer of two alike stands before the shorter. A test finds the
 * sentences in the sources and fails for one that is missing.
 */
import { inputErrors } from './errors-input.ts';
import { optionErrors } from './errors-options.ts';
import type { Told } from './pattern.ts';

export const errorTable: readonly Told[] = [
  ...optionErrors,
  ...inputErrors,
  // The program.
  [
    '{path}: {lines} lines were read but {n} are accounted for. Please report this.',
    '{path}：读取了 {lines} 行，但只说明了 {n} 行。请报告此问题。',
  ],
  ['skipped: {why}', '已跳过：{why}'],
  ['interrupted.', '已中断。'],
  [
    'internal error: {why}\n  Set SPAMCHECK_DEBUG=1 to see where it happened.',
    '内部错误：{why}\n  设置 SPAMCHECK_DEBUG=1 可查看出错位置。',
  ],
  ['internal error: {why}', '内部错误：{why}'],
  ['cannot write the output ({why}).', '无法写入输出（{why}）。'],
  [
    '{calls} calls written to {path}; {rows} of {lines} lines rejected, {n} duplicates.',
    '{calls} 次通话写入 {path}；{lines} 行中拒绝 {rows} 行，重复 {n} 行。',
  ],
  ['{path}: {calls} calls, {n} labelled numbers.', '{path}：{calls} 次通话，{n} 个有标签的号码。'],
  ['{path}: labels not used: {why}.', '{path}：未使用的标签：{why}。'],
  // What the parser of options says.
  ["error: unknown option '{option}'", '错误：未知选项“{option}”'],
  ["error: unknown command '{name}'", '错误：未知命令“{name}”'],
  ["error: missing required argument '{name}'", '错误：缺少必需的参数“{name}”'],
  ["error: option '{option}' argument missing", '错误：选项“{option}”缺少参数'],
  ["error: required option '{option}' not specified", '错误：未给出必需的选项“{option}”'],
  [
    "error: too many arguments for '{name}'. Expected {n} argument but got {got}.",
    '错误：“{name}”的参数过多。应为 {n} 个，实为 {got} 个。',
  ],
  [
    "error: too many arguments for '{name}'. Expected {n} arguments but got {got}.",
    '错误：“{name}”的参数过多。应为 {n} 个，实为 {got} 个。',
  ],
  [
    'error: too many arguments. Expected {n} arguments but got {got}.',
    '错误：参数过多。应为 {n} 个，实为 {got} 个。',
  ],
  [
    "error: option '{option}' argument '{text}' is invalid. Allowed choices are {choices}.",
    '错误：选项“{option}”的参数“{text}”无效。可选：{choices}。',
  ],
  [
    "error: command-argument value '{text}' is invalid for argument '{name}'. Allowed choices are {choices}.",
    '错误：参数“{name}”的值“{text}”无效。可选：{choices}。',
  ],
  ['(Did you mean one of {names}?)', '（是否指以下之一：{names}？）'],
  ['(Did you mean {name}?)', '（是否指 {name}？）'],
];
