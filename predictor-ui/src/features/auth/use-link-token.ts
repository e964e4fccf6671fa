import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * The token of a link, which stands behind its `#` and so reaches no server and no log. It is taken out of the address
 * bar, so that it stays in no history either.
 *
 * @returns an empty text where the link has none
 */
export function useLinkToken(): string {
  const hash = useLocation({ select: ({ hash }) => hash });
  const navigate = useNavigate();
  const [token, setToken] = useState(hash);
  useEffect(() => {
    if (!hash) return;
    setToken(hash);
    void navigate({ to: '.', hash: '', replace: true });
  }, [hash, navigate]);
  return token;
}
