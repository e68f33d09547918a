import { columnUse } from './change-mapping';
import type { ColumnProfile } from './column-profile';
import type { DatasetMapping } from './mapping';
import { headerKey } from './text-value';

/** Headers of phone numbers, addresses of people, and people at the customer, in Chinese and English. */
const PERSONAL_HEADER =
  /e?mails?(?:address|addr)?$|^(?:work|primary|contact|business|home|case)*e?mail|phone|mobile|^(?:tel|fax)$|telephone|cellphone|whatsapp|wechat|^wx(?:id|号)?$|^qq(?:号|号码)?$|skype|linkedin|contactname|contactperson|(?:primary|main|associated|customer|client)contacts?$|^contacts?$|^(?:first|last|given|family|full|sur)name$|passport|idcard|ssn$|birth(?:day|date)|手机|电话|座机|传真|邮箱|邮件地址|电子邮件|微信|联系方式|联系人|对接人|收件人|身份证|证件号|护照|出生日期|生日|家庭住址|联系地址|通讯地址/;
/** What such words are part of without naming anybody. */
const NEVER =
  /date|time|count|number(?:of|s)|opened|opens|clicks?|bounce|optout|optin|unsubscribed|status|source|type|campaign|channel|stage|verified|valid|times|last(?:contact|email|call)(?:ed)?|owner|日期|时间|次数|数量|状态|来源|类型|渠道|阶段|记录|是否|角色|职位|部门|职务/;

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/i;
const CHINESE_MOBILE = /^(?:\+?86[-\s]?)?1[3-9]\d(?:[-\s]?\d{4}){2}$/;
const PHONE =
  /^(?:\+\d{1,3}[-\s.]?|\(0?\d{2,4}\)[-\s.]?|0\d{2,3}[-\s])[\d\s().-]{6,14}(?:(?:ext\.?|x|转)\s?\d{1,5})?$/i;
const AMERICAN_PHONE = /^\(?\d{3}\)?[-\s.]\d{3}[-.]\d{4}$/;
const CHINESE_IDENTITY =
  /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
const PATTERNS = [EMAIL, CHINESE_MOBILE, PHONE, AMERICAN_PHONE, CHINESE_IDENTITY];

/** The share of a column's shown values that must look like an address or a number of somebody. */
const ENOUGH = 0.6;

function holdsAddresses(column: ColumnProfile): boolean {
  const shown = column.values?.map(({ value }) => value) ?? column.samples;
  const like = shown.filter((value) => PATTERNS.some((pattern) => pattern.test(value.trim())));
  return shown.length > 0 && like.length / shown.length >= ENOUGH;
}

function namesPerson(header: string): boolean {
  const key = headerKey(header);
  return PERSONAL_HEADER.test(key) && !NEVER.test(key);
}

/**
 * Columns with personal data: by their header, or by values that are e-mail addresses, phone numbers
 * or identity numbers. A column in use for a role is what the analysis is about and stays: sellers
 * may be known by their addresses.
 */
export function findPersonalColumns(
  columns: readonly ColumnProfile[],
  mapping: DatasetMapping,
): string[] {
  return columns
    .filter((column) => {
      const use = columnUse(mapping, column.name);
      if (use !== '' && use !== 'category') return false;
      return column.filled > 0 && (namesPerson(column.name) || holdsAddresses(column));
    })
    .map(({ name }) => name);
}
