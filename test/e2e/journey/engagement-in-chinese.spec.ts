import type { Page } from '@playwright/test';
import { addDays } from '~/domain/calendar/calendar-date';
import { dealsCsv } from '../support/deals-csv';
import { EngagementPages, submit } from '../support/engagement-pages';
import { acceptInvitation, newPerson, password } from '../support/people';
import { expect, expectAccessible, test } from '../support/test';

const today = new Date().toISOString().slice(0, 10);
const pilotStart = addDays(today, -43);
const pilotEnd = addDays(today, -2);
const chinese = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

test.use(chinese);

test('an engagement goes from its creation to a closed rollout', async ({
  page,
  browser,
  baseURL,
  watch,
}) => {
  test.setTimeout(420_000);
  const own = { ...chinese, baseURL: baseURL ?? '' };

  // The workspace and its people.
  await page.goto('/');
  await page.locator('[name=workspaceName]').fill('渠成咨询');
  await page.locator('[name=name]').fill('林知远');
  await page.locator('[name=email]').fill('admin@example.test');
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=sample]').uncheck();
  await expectAccessible(page);
  await submit(page, page.locator('main button[type=submit]'));

  await page.goto('/engagements/new');
  await page.locator('[name=name]').fill('报价提速');
  await page.locator('[name=client]').fill('恒远智能');
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL(/\/engagements\/[0-9a-f-]{36}$/);
  const consultant = new EngagementPages(page, page.url().split('/').at(-1) ?? '');
  const { id } = consultant;

  const directorPerson = await newPerson(browser, watch, own);
  const memberPerson = await newPerson(browser, watch, {
    ...own,
    viewport: { width: 375, height: 812 },
  });
  await acceptInvitation(directorPerson.page, await invite(consultant, 'director'), {
    name: '沈若衡',
    email: 'director@example.test',
  });
  await acceptInvitation(memberPerson.page, await invite(consultant, 'member'), {
    name: '周小满',
    email: 'member@example.test',
  });
  const director = new EngagementPages(directorPerson.page, id);

  await consultant.open('/people?team=new');
  await page.getByRole('dialog').locator('[name=name]').fill('一组');
  await submit(page, consultant.button('save-team'));

  // Diagnosis: data, a survey, cases, problems, maturity.
  await consultant.open('/data');
  await page.locator('input[type=file]').setInputFiles({
    name: '商机.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(dealsCsv(pilotEnd), 'utf8'),
  });
  await page.waitForURL(/\/data\/[0-9a-f-]{36}/);
  await consultant.button('import').first().click();
  await expect(page.getByText('2,226').first()).toBeVisible({ timeout: 20_000 });
  await consultant.open('/funnel');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);

  await answerSurvey(consultant, 'sales-process-diagnosis', 5, browser, watch, own);
  for (const [index, outcome] of ['won', 'lost', 'lost'].entries()) {
    await consultant.open('/cases/new');
    await page.locator(`[name=outcome][value=${outcome}]`).check();
    await consultant.fill(page.locator('main'), {
      dealName: `案例 ${index + 1}`,
      reason: '报价慢了一步',
    });
    await submit(page, page.locator('main form button[type=submit]').last());
  }
  for (const title of ['报价太慢', '线索没有筛选', '返工太多']) {
    await consultant.open('/problems/new');
    await page.locator('[name=title]').fill(title);
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForURL(/\/problems\/[0-9a-f-]{36}/);
    const problem = new URL(page.url()).pathname;
    await page.goto(`${problem}/evidence?kind=case`);
    await page.locator('[name=caseId]').first().check();
    await submit(page, consultant.form('case').locator('button[type=submit]'));
    await page.goto(problem);
    await consultant.button('choose').click();
    await expect(consultant.button('unchoose')).toBeVisible();
  }
  await consultant.open('/maturity/new');
  await page.locator('[name="marks[]"], [name$=".marks[]"]').first().check();
  await submit(page, page.locator('main form button[type=submit]').last());

  await consultant.requestGate('diagnosis');
  await directorPerson.page.goto('/portfolio');
  await expect(directorPerson.page.getByText('等你决定').first()).toBeVisible();
  await director.open('/gate/diagnosis');
  const back = director.form('return');
  await back.locator('[name=reason]').fill('第三个问题再补一条证据');
  await submit(directorPerson.page, back.locator('button[type=submit]'));
  await consultant.requestGate('diagnosis');
  await director.approveGate('diagnosis');

  // Mapping: both maps from their starters.
  for (const variant of ['current', 'ideal']) {
    await consultant.open(`/map/${variant}`);
    await submit(page, consultant.form('start').locator('button[type=submit]').first());
  }
  await consultant.requestGate('mapping');
  await director.approveGate('mapping');

  // Redesign: a goal with a frozen baseline, a measure for each problem.
  await consultant.open('/goals?new=open');
  const goalForm = consultant.form('create');
  await consultant.fill(goalForm, { metric: 'win-rate' });
  await consultant.fill(goalForm, {
    name: '赢单率',
    baselineFrom: addDays(pilotStart, -180),
    baselineTo: addDays(pilotStart, -1),
    target: '50',
    owner: '销售总监',
    startsOn: pilotStart,
    dueOn: addDays(today, 90),
  });
  await goalForm.locator('[name=freeze]').check();
  await submit(page, goalForm.locator('button[type=submit]').last());
  for (const title of ['报价太慢', '线索没有筛选', '返工太多']) {
    await consultant.open('/measures?new=any');
    const form = consultant.form('create');
    await form.locator('[name=problemId]').selectOption({ label: title });
    await form.locator('[name=goalId]').selectOption({ label: '赢单率' });
    await consultant.fill(form, {
      step: '报价',
      painPoint: '慢',
      aim: '快',
      action: `针对“${title}”的措施`,
      responsible: '销售经理',
      dueOn: addDays(today, 30),
    });
    await submit(page, form.locator('button[type=submit]').last());
  }
  await consultant.requestGate('redesign');
  await director.approveGate('redesign');

  // Pilot: plan, begin, look every week, ask, end, decide.
  await consultant.open('/pilot/plan');
  const plan = page.locator('form').filter({ has: page.locator('[name=question]') });
  await consultant.fill(plan, { question: '授权价能不能提高赢单率？' });
  await plan.locator('[name=goalId]').selectOption({ label: '赢单率' });
  await consultant.fill(plan, {
    baselineFrom: addDays(pilotStart, -84),
    startsOn: pilotStart,
    endsOn: pilotEnd,
  });
  const arms = plan.locator('select[name^="arms."]');
  await expect(arms).toHaveCount(6);
  for (let index = 0; index < 6; index += 1) {
    await arms.nth(index).selectOption(index < 2 ? 'pilot' : 'comparison');
  }
  await submit(page, plan.locator('button[type=submit]').last());
  await submit(page, consultant.button('begin'));

  await consultant.open('/goals');
  await page.getByRole('link', { name: '赢单率' }).first().click();
  await page.waitForURL(/\/goals\/[0-9a-f-]{36}/);
  const goalPath = new URL(page.url()).pathname;
  for (let week = 0; week < 6; week += 1) {
    await page.goto(`${goalPath}?checkin=open`);
    const form = consultant.form('check-in');
    await form.locator('[name=source][value=typed]').check();
    await consultant.fill(form, { checkedOn: addDays(pilotStart, week * 7 + 6), value: '45' });
    await submit(page, form.locator('button[type=submit]').last());
  }
  await answerSurvey(consultant, 'pilot-pulse', 5, browser, watch, own);
  await memberPerson.page.goto('/my');
  await expect(memberPerson.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(memberPerson.page);

  await consultant.open('/pilot');
  await page.getByRole('button', { name: '结束试点' }).first().click();
  await submit(page, consultant.button('end'));
  await expectAccessible(page);
  await consultant.requestGate('pilot');
  await director.approveGate('pilot');

  // Rollout: manual, waves, training, a review, the end.
  await consultant.open('/manual');
  await submit(page, consultant.form('draft').locator('button[type=submit]'));
  await page.locator('[name=changes]').fill('第一版');
  await submit(page, consultant.button('release'));
  await memberPerson.page.goto(`/engagements/${id}/manual`);
  await submit(
    memberPerson.page,
    memberPerson.page.locator('main form button[type=submit]').first(),
  );
  await consultant.open('/rollout?new=open');
  await consultant.fill(consultant.form('add-wave'), { name: '第一批', startsOn: today });
  await submit(page, consultant.form('add-wave').locator('button[type=submit]'));
  await submit(page, consultant.form('assign-team').locator('button[type=submit]'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await consultant.open('/gate/rollout');
  await submit(page, consultant.form('deploy').locator('button[type=submit]'));
  await consultant.open('/rollout');
  await page.getByText('更新“一组”的进度').click();
  await consultant.fill(consultant.form('update-team'), { status: 'live' });
  await submit(page, consultant.form('update-team').locator('button[type=submit]'));
  await consultant.open('/training?new=open');
  await submit(page, consultant.form('add-course').locator('button[type=submit]'));
  await page.getByText('登记成绩').click();
  await consultant.fill(consultant.form('record'), { person: '周小满', score: '95' });
  await submit(page, consultant.form('record').locator('button[type=submit]'));
  await consultant.open(`/reviews?month=${today.slice(0, 7)}`);
  await page.locator('[name=summary]').fill('新流程运行平稳。');
  await submit(page, page.locator('main form button[type=submit]').last());
  await consultant.open('/gate/rollout');
  await submit(page, consultant.form('sustain').locator('button[type=submit]'));
  await consultant.requestGate('rollout');
  await director.approveGate('rollout');
  await consultant.expectPhase('rollout', '已结项');

  await consultant.open('/history');
  await expectAccessible(page);
  await consultant.open('/gate/rollout');
  await consultant.form('next-cycle').locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes(id));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('第2轮');

  await directorPerson.context.close();
  await memberPerson.context.close();
});

/** Invites somebody into the engagement and answers the link that is shown once. */
async function invite(pages: EngagementPages, role: 'director' | 'member'): Promise<string> {
  await pages.open('/people?invite=open');
  const dialog = pages.page.getByRole('dialog');
  await dialog.locator(`[name=role][value=${role}]`).check();
  await pages.button('invite').click();
  const link = pages.page.locator('input[readonly][value*="/invitations/"]').first();
  await expect(link).toBeVisible();
  return link.inputValue();
}

/** Makes and opens a survey and has it answered on phones, without signing in. */
async function answerSurvey(
  pages: EngagementPages,
  template: string,
  answers: number,
  browser: Parameters<typeof newPerson>[0],
  watch: Parameters<typeof newPerson>[1],
  own: Parameters<typeof newPerson>[2],
): Promise<void> {
  const { page } = pages;
  await pages.open(`/surveys/new?template=${template}`);
  await page.locator('main form').last().locator('button[type=submit]').last().click();
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: '开放作答' }).first().click();
  await submit(page, pages.button('open'));
  const link = await page.locator('input[readonly][value*="/s/"]').first().inputValue();
  for (let index = 0; index < answers; index += 1) {
    const phone = await newPerson(browser, watch, {
      ...own,
      viewport: { width: 375, height: 812 },
      javaScriptEnabled: index % 2 === 0,
    });
    await phone.page.goto(new URL(link).pathname);
    if (index === 0) await expectAccessible(phone.page);
    await answerEverySection(phone.page);
    await phone.context.close();
  }
}

/** Answers what a section requires and goes on until the page says thank you. */
async function answerEverySection(page: Page): Promise<void> {
  for (let section = 0; section < 12; section += 1) {
    const names = await page
      .locator('main input[type=radio]')
      .evaluateAll((inputs) => [
        ...new Set(inputs.map((input) => (input as HTMLInputElement).name)),
      ]);
    for (const name of names) await page.locator(`[name="${name}"]`).first().check();
    const checks = page.locator('main fieldset:has(input[type=checkbox])');
    for (let index = 0; index < (await checks.count()); index += 1) {
      await checks.nth(index).locator('input[type=checkbox]').first().check();
    }
    for (const field of await page.locator('main input[type=number]').all()) await field.fill('2');
    const next = page.locator('main button[name=go]:not([value=back])').last();
    if ((await next.count()) === 0) return;
    if ((await next.getAttribute('value')) === 'send') {
      // A sheet that is sent sooner is asked for once more, as a program's would be.
      await page.waitForTimeout(2100);
      await next.click();
      await page.waitForURL(/received=/);
      return;
    }
    await next.click();
    await page.waitForLoadState();
  }
  throw new Error('the survey did not end');
}
