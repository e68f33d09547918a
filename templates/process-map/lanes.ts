import { text } from '../template-schema';

/** Department and role of the people in a typical B2B sale. */
export const lanes = {
  marketing: {
    department: text('市场部', 'Marketing'),
    role: text('市场专员', 'Marketing officer'),
  },
  representative: { department: text('销售部', 'Sales'), role: text('销售代表', 'Representative') },
  manager: { department: text('销售部', 'Sales'), role: text('销售经理', 'Sales manager') },
  presales: {
    department: text('售前部', 'Presales'),
    role: text('售前顾问', 'Solution consultant'),
  },
  finance: {
    department: text('财务部', 'Finance'),
    role: text('商务会计', 'Commercial controller'),
  },
  legal: { department: text('法务部', 'Legal'), role: text('合同专员', 'Contract officer') },
  delivery: { department: text('交付部', 'Delivery'), role: text('交付经理', 'Delivery manager') },
};

export const systems = {
  spreadsheet: text('个人表格', 'Spreadsheet'),
  crm: text('客户管理系统', 'Customer system'),
  mail: text('邮件', 'E-mail'),
  approval: text('审批系统', 'Approval system'),
  accounting: text('财务系统', 'Accounting system'),
};
