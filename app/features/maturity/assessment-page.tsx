import { useTranslation } from 'react-i18next';
import { PageHeader } from '~/components/ui/page-header';
import { AssessmentForm, type AssessmentFormProps } from './assessment-form';

export function AssessmentPage(props: AssessmentFormProps) {
  const { t } = useTranslation('maturity');
  return (
    <>
      <PageHeader
        title={t(props.record ? 'form.editTitle' : 'assess')}
        description={t('form.description')}
      />
      <AssessmentForm {...props} />
    </>
  );
}
