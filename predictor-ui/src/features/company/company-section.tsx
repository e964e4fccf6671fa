import { useCompany } from '../../shared/company/use-company.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton-rows.tsx';
import { CompanyForm } from './company-form.tsx';
import { companyTexts } from './texts.ts';

/** The company's name, currency and language. */
export function CompanySection() {
  const t = useTexts(companyTexts);
  return (
    <Card heading={t.company}>
      <QueryView query={useCompany()} waiting={<SkeletonRows rows={3} />}>
        {(company) => <CompanyForm company={company} />}
      </QueryView>
    </Card>
  );
}
