import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../i18n/i18n-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { aboutQuery, authOptionsQuery, sessionQuery } from '../../session/session-query.ts';
import { Card } from '../../ui/card.tsx';
import { CodeBlock } from './code-block.tsx';
import { pythonSnippet } from './python-snippet.ts';
import type { ApiCall } from './recorder.ts';
import { curlSnippet, typeScriptSnippet } from './snippet.ts';
import { useByApiTexts } from './texts.ts';
import { usePageCalls } from './use-page-calls.ts';

/** The example account where nobody is signed in and there is no demo account. */
const SOMEONE = 'ana@empresa.example';

/** Who the token is for: where the page asks for nothing. */
const EXAMPLE: ApiCall = { method: 'GET', path: '/auth/me' };

/** The page's requests, written for curl, Python and TypeScript. */
export default function Snippets() {
  const { t: app } = useI18n();
  const t = useTexts(useByApiTexts);
  const { data: user } = useQuery({ ...sessionQuery, enabled: false });
  const { data: options } = useQuery(authOptionsQuery);
  const { data: about } = useQuery(aboutQuery);
  const ofPage = usePageCalls();
  const calls = ofPage.length > 0 ? ofPage : [EXAMPLE];
  if (!options) return null;
  // The demo account has the role HR and may not ask for what an admin sees.
  const email = options.demo && user?.role !== 'admin' ? undefined : (user?.email ?? SOMEONE);
  const access = { base: `${window.location.origin}/api`, email };
  return (
    <Card label={app.app.useByApi}>
      <Stack gap="sm">
        <Text size="sm">{ofPage.length > 0 ? t.hint : t.example}</Text>
        {email && <Text size="sm">{t.password('AUMENTO_PASSWORD')}</Text>}
        <CodeBlock name="curl" hint={t.curlHint} code={curlSnippet(access, calls)} />
        <CodeBlock name="Python" hint={t.pythonHint} code={pythonSnippet(access, calls)} />
        <CodeBlock name="TypeScript" hint={t.typeScriptHint} code={typeScriptSnippet(access, calls)} />
        {about?.docs && (
          <Text component="a" href="/api/docs" size="sm" c="inherit" td="underline">
            {t.docs}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
