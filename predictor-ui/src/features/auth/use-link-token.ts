import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * The token of a link. It is the fragment, which is sent to no server, and it is removed from the address and so from
 * the history.
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
