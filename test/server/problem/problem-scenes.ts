import { fileRequest, smallFile } from 'test/server/dataset/upload-form';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import type { CaseInput } from '~/domain/case-interview/case-interview';
import type { Actor } from '~/domain/permission/actor';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';
import { createProblem } from '~/services/problem/save-problem.server';

export function aCase(values: Partial<CaseInput> = {}): CaseInput {
  return {
    outcome: 'won',
    dealName: '华东机床更新',
    customer: '甲公司',
    owner: '王明',
    interviewedOn: '2026-03-01',
    interviewees: '王明、采购经理',
    timeline: '',
    decisionMakers: '',
    requested: '',
    late: '',
    reason: '响应快',
    lesson: '',
    ...values,
  };
}

export async function startProblem(
  actor: Actor,
  engagementId: string,
  title = '线索分配太慢',
): Promise<string> {
  return expectOk(await createProblem(actor, engagementId, { title, description: '' })).id;
}

/** Four deals: three won or lost by Ben and Ada, one open; a fifth row is refused. */
export async function importDeals(actor: Actor, engagementId: string): Promise<string> {
  return expectOk(await uploadAndImport(actor, engagementId, fileRequest(smallFile))).id;
}
