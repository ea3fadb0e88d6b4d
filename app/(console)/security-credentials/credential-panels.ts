/** The names of the panels by the kind of their credentials. Apart from the calls, which no browser needs. */
export const CREDENTIAL_PANELS = {
  certificate: 'signing-certificates',
  sshKey: 'ssh-public-keys',
  serviceCredential: 'service-specific-credentials',
} as const
