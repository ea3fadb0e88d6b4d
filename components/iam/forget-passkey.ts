/** A passkey that this console no longer knows. */
export type ForgottenPasskey = { rpId: string; credentialId: string }

/**
 * Lets the browser know, so that the reader's authenticator can delete its half (WebAuthn, 5.1.10.2). A hint: a browser
 * without the function, or with another origin, goes on offering the passkey, and the sign-in then refuses it.
 */
export function forgetPasskey(passkey: ForgottenPasskey): void {
  if (!('PublicKeyCredential' in window) || !('signalUnknownCredential' in PublicKeyCredential)) return
  PublicKeyCredential.signalUnknownCredential(passkey).catch(() => {})
}
