import { useCompany } from '../../shared/company/use-company.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { useActiveModel } from '../../shared/model/use-active-model.ts';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton-rows.tsx';
import { CompanyForm } from './company-form.tsx';
import { companyTexts } from './texts.ts';

/** The company's name, currency and language. */
export function CompanySection() {
  const t = useTexts(companyTexts);
  const company = useCompany();
  // What the form asks before it changes the currency depends on the model.
  const { isFetched } = useActiveModel();
  const waiting = <SkeletonRows rows={3} />;
  return (
    <Card heading={t.company}>
      <QueryView query={company} waiting={waiting}>
        {(settings) => (isFetched ? <CompanyForm company={settings} /> : waiting)}
      </QueryView>
    </Card>
  );
}
