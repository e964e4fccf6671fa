/** Tells a password manager whose password it is. https://www.chromium.org/developers/design-documents/create-amazing-password-forms/ */
export function UsernameField({ email }: { email: string }) {
  return <input type="email" autoComplete="username" value={email} readOnly hidden />;
}
