import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CheckRow } from '../features/course/check-row.tsx';
import classes from '../features/course/checks.module.css';
import { courseQuery } from '../features/course/course-query.ts';
import { judge } from '../features/course/judge.ts';
import { courseTexts } from '../features/course/texts.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { sessionQuery } from '../shared/session/session-query.ts';
import { Card } from '../shared/ui/card.tsx';

/** For a student who puts Aumento into containers: what works in their setup. Needs no session. */
export default function CoursePage() {
  const { t: texts, formats } = useI18n();
  const t = useTexts(courseTexts);
  // A session is optional: with one, the header shows the other pages.
  useQuery(sessionQuery);
  const course = useQuery(courseQuery);
  const checks = judge(course, t, texts, formats);
  return (
    <Page useByApi>
      <PageHeading title={t.title} intro={t.intro(window.location.origin)} />
      <Card label={t.list}>
        <ul className={classes.checks}>
          {checks.map((check) => (
            <CheckRow key={check.name} check={check} />
          ))}
        </ul>
      </Card>
      {(course.data?.inContainer ?? true) && (
        <Text c="dimmed" size="sm" mt="md">
          {t.limits}
        </Text>
      )}
    </Page>
  );
}
