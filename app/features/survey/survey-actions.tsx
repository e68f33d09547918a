import { Form, useParams } from '@remix-run/react';
import { Ellipsis, Pencil, Send, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Button, LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { Menu, MenuButton, MenuLink } from '~/components/ui/menu';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { SurveyPromise } from './survey-promise';

/** What may be done with the survey as it stands: open a draft, close an open one, delete an empty one. */
export function SurveyActions({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('survey');
  const mayEdit = useMay()('engagement:edit');
  if (!mayEdit) return <ExportMenu survey={survey} />;
  return (
    <>
      <ExportMenu survey={survey} />
      {survey.state === 'draft' && <EditLink surveyId={survey.id} />}
      {survey.state === 'draft' && <OpenDialog survey={survey} />}
      {survey.state === 'open' && (
        <Form method="post">
          <SubmitButton variant="secondary" name="intent" value="close">
            {t('page.close')}
          </SubmitButton>
        </Form>
      )}
      {survey.deletable && (
        <Menu
          label={<Ellipsis aria-hidden="true" />}
          ariaLabel={t('page.more')}
          iconOnly
          align="end"
        >
          <Form method="post">
            <MenuButton type="submit" name="intent" value="delete" danger>
              <Trash2 aria-hidden="true" />
              {t('page.delete')}
            </MenuButton>
          </Form>
        </Menu>
      )}
    </>
  );
}

function EditLink({ surveyId }: { surveyId: string }) {
  const { t } = useTranslation('survey');
  const { engagementId = '' } = useParams();
  return (
    <LinkButton
      to={paths.engagement.editSurvey(engagementId, surveyId)}
      icon={<Pencil aria-hidden="true" />}
    >
      {t('page.edit')}
    </LinkButton>
  );
}

/** Files to take along; results only where there may be some. */
function ExportMenu({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('survey');
  const { engagementId = '' } = useParams();
  const formats =
    survey.state === 'draft'
      ? (['surveyjs', 'xlsform'] as const)
      : (['csv', 'xlsx', 'surveyjs', 'xlsform'] as const);
  return (
    <Menu label={t('page.export')} align="end">
      {formats.map((format) => (
        <MenuLink
          key={format}
          to={paths.engagement.surveyExport(engagementId, survey.id, format)}
          reloadDocument
        >
          {t(`export.${format}`)}
        </MenuLink>
      ))}
      <MenuLink to={paths.engagement.printSurvey(engagementId, survey.id)}>
        {t('export.print')}
      </MenuLink>
    </Menu>
  );
}

function OpenDialog({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('survey');
  return (
    <Dialog
      title={t('page.openTitle')}
      closeLabel={t('page.dialogClose')}
      trigger={
        <Button variant="primary" icon={<Send aria-hidden="true" />}>
          {t('page.open')}
        </Button>
      }
      footer={(close) => (
        <>
          <Button onClick={close}>{t('page.cancel')}</Button>
          <Form method="post" onSubmit={close}>
            <SubmitButton variant="primary" name="intent" value="open">
              {t('page.open')}
            </SubmitButton>
          </Form>
        </>
      )}
    >
      <p>{t('page.openText', { minimum: survey.minimumGroup })}</p>
      <SurveyPromise
        promise={survey.promise}
        definition={survey.definition}
        closesOn={survey.closesOn}
      />
    </Dialog>
  );
}
