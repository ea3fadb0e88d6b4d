/** What people are told about changes to their own credentials. */
export const noticeTexts = {
  /** By the kind of notice (`lib/notices`). */
  titles: new Map([
    ['mfa-device-added', 'An MFA device was assigned to you'],
    ['mfa-device-removed', 'Your MFA device was removed'],
    ['password-added', 'A password was created for you'],
    ['password-changed', 'Your password was changed'],
    ['password-removed', 'Your password was removed'],
    ['access-key-added', 'An access key was created for you'],
    ['ssh-key-added', 'An SSH public key was added for you'],
    ['certificate-added', 'A signing certificate was added for you'],
    ['service-credential-added', 'Credentials for a service were created for you'],
    ['service-credential-reset', 'Your credentials for a service were reset'],
    ['password-failures', 'Several wrong passwords were entered for you'],
    ['code-failures', 'Several wrong MFA codes were entered for you'],
  ]),
  otherTitle: 'Your credentials were changed',
} as const
