// Parts of checks that several labs have in common.

/** What the document's policy leaves alone without MFA. */
export const EXEMPT = [
  'iam:CreateVirtualMFADevice',
  'iam:EnableMFADevice',
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ListVirtualMFADevices',
  'iam:ResyncMFADevice',
  'sts:GetSessionToken',
]

/** The trap of labs in which the policies are not to be touched. */
export const policiesChanged = (policyOf: string) => ({ not: { changed: { policyOf, only: [] } } })

/** One question to policies. */
export const asked = (session: string, action: string, resource: string, expect: unknown) => ({
  session,
  action: `iam:${action}`,
  resource,
  expect,
})

export const NOT_ALLOWED = { not: 'allow' }
export const NOT_DENIED = { not: 'explicitDeny' }

/** Whoever cannot manage the devices of others, however signed in. */
export const keepsToOwnDevices = (policyOf: string, others: readonly string[]) => ({
  every: {
    policyOf,
    sessions: ['consoleNoMfa', 'consoleMfa', 'accessKey'],
    actions: ['iam:EnableMFADevice', 'iam:DeactivateMFADevice', 'iam:ResyncMFADevice'],
    resources: others.map((name) => `user/${name}`),
    expect: NOT_ALLOWED,
  },
})

/** Pages and parts of the page of a lab, where steps are done. */
export const AT = {
  users: { to: '/users' },
  policies: { to: '/policies' },
  history: { to: '/audit' },
  credentials: { to: '/security-credentials' },
  devices: { to: '/mfa-devices' },
  assign: { to: '/security-credentials/mfa/assign' },
  console: { to: '#api-console' },
  questions: { to: '#questions' },
  events: { to: '#events' },
} as const

/** That somebody has made a call that succeeded. */
export const succeeded = (actor: string, name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  event: { name, actor, error: null, ...more },
})

/** That a call of somebody was refused by a statement that denies it. */
export const wasDenied = (actor: string, name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  event: { name, actor, decision: 'explicitDeny', ...more },
})
