import type { Page } from '@playwright/test'
import type { Account } from './support/account'
import { Authenticator } from './support/authenticator'
import type { Console } from './support/console'
import { expect, test } from './support/test'

// The table of what the document's policy, alone, lets its user do in the console: every panel and every button, in four
// sessions. Keys have no pages; lib/operations/self-service-policy.test.ts has the same table for them.

/** A = allowed, E = explicitly denied, I = implicitly denied: nothing allows it. */
type Outcome = 'A' | 'E' | 'I'

/** The calls of one row, with what each comes to in a session without MFA and in one with it. */
type Calls = readonly [operation: string, without: Outcome, withMfa: Outcome, input?: Input]
/** What the names of the input stand for is the session's. `others`: the resource is somebody else. */
type Input = (one: Named) => Readonly<Record<string, string>>
type Named = { account: string; self: string; other: string; device: string; otherDevice: string }

/** A panel, and the first call that fills it. */
type PanelOf = readonly [panel: string, path: (one: Named) => string, without: Outcome, withMfa: Outcome]

type Row = { where: string; gesture: string; calls?: readonly Calls[]; panels?: readonly PanelOf[] }

const CLOSED = ['E', 'I'] as const
const OPEN = ['A', 'A'] as const

const closed = (input: Input | undefined, ...operations: string[]): Calls[] =>
  operations.map((operation) => (input ? [operation, ...CLOSED, input] : [operation, ...CLOSED]))

const NOTHING: Input = () => ({})
const self: Input = (one) => ({ UserName: one.self })
const other: Input = (one) => ({ UserName: one.other })
const ownDevice: Input = (one) => ({ UserName: one.self, SerialNumber: one.device })
const policy: Input = ({ account }) => ({ PolicyArn: `arn:aws:iam::${account}:policy/SelfManageMFA`, VersionId: 'v1' })
const group: Input = () => ({ GroupName: 'team' })
const both =
  (one: Input, more: Record<string, string>): Input =>
  (named) => ({ ...one(named), ...more })

const DOCUMENT = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'
const CODES = { AuthenticationCode1: '123456', AuthenticationCode2: '654321' }
const KEY = { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' }
const PASSWORD = 'Sample-Passw0rd!'

const own = '/security-credentials'
const ofOther = (tab: string) => (one: Named) => `/users/${one.other}/${tab}`

const ROWS: readonly Row[] = [
  {
    ...{ where: 'Own page', gesture: 'Account details' },
    calls: [['GetUser', ...OPEN, self]],
    panels: [['account-details', () => own, ...OPEN]],
  },
  {
    ...{ where: 'Own page', gesture: 'MFA devices' },
    calls: [
      ['ListMFADevices', ...OPEN, self],
      ['ListVirtualMFADevices', ...OPEN],
      ['GetMFADevice', 'E', 'A', ownDevice],
    ],
    panels: [['mfa-devices', () => own, ...OPEN]],
  },
  {
    ...{ where: 'Own page', gesture: 'Assign, authenticator app, Next' },
    calls: [
      ['CreateVirtualMFADevice', ...OPEN, () => ({ VirtualMFADeviceName: 'another' })],
      ['DeleteVirtualMFADevice', ...CLOSED, ({ otherDevice }) => ({ SerialNumber: otherDevice })],
    ],
  },
  {
    ...{ where: 'Own page', gesture: 'Add MFA, and a finished passkey' },
    calls: [['EnableMFADevice', ...OPEN, both(ownDevice, CODES)]],
  },
  { ...{ where: 'Own page', gesture: 'Resync' }, calls: [['ResyncMFADevice', ...OPEN, both(ownDevice, CODES)]] },
  {
    ...{ where: 'Own page', gesture: 'Remove' },
    calls: [
      ['DeactivateMFADevice', 'E', 'A', ownDevice],
      ['DeleteVirtualMFADevice', ...CLOSED, ({ device }) => ({ SerialNumber: device })],
    ],
  },
  {
    ...{ where: 'Own page', gesture: 'Password' },
    calls: closed(undefined, 'GetAccountPasswordPolicy'),
  },
  {
    ...{ where: 'Own page', gesture: 'Change password' },
    calls: [['ChangePassword', ...CLOSED, () => ({ OldPassword: PASSWORD, NewPassword: `${PASSWORD}2` })]],
  },
  {
    ...{ where: 'Own page', gesture: 'Access keys' },
    calls: [...closed(self, 'ListAccessKeys'), ...closed(() => KEY, 'GetAccessKeyLastUsed')],
    panels: [['access-keys', () => own, ...CLOSED]],
  },
  {
    ...{ where: 'Own page', gesture: 'Create, deactivate, delete access key' },
    calls: [
      ...closed(self, 'CreateAccessKey'),
      ...closed(both(self, { ...KEY, Status: 'Inactive' }), 'UpdateAccessKey'),
      ...closed(both(self, KEY), 'DeleteAccessKey'),
    ],
  },
  {
    ...{ where: 'Own page', gesture: 'Signing certificates' },
    calls: [
      ...closed(self, 'ListSigningCertificates'),
      ...closed(both(self, { CertificateBody: '-----BEGIN SAMPLE-----' }), 'UploadSigningCertificate'),
      ...closed(
        both(self, { CertificateId: 'SAMPLEIDOFACERTIFICATE22EXAMPLE2', Status: 'Inactive' }),
        ...['UpdateSigningCertificate', 'DeleteSigningCertificate'],
      ),
    ],
    panels: [['signing-certificates', () => own, ...CLOSED]],
  },
  {
    ...{ where: 'Own page', gesture: 'SSH keys' },
    calls: [
      ...closed(self, 'ListSSHPublicKeys'),
      ...closed(both(self, { SSHPublicKeyBody: 'ssh-rsa AAAA' }), 'UploadSSHPublicKey'),
      ...closed(
        both(self, { SSHPublicKeyId: 'APKAIOSFODNN7EXAMPLE', Encoding: 'SSH', Status: 'Inactive' }),
        ...['GetSSHPublicKey', 'UpdateSSHPublicKey', 'DeleteSSHPublicKey'],
      ),
    ],
    panels: [['ssh-public-keys', () => `${own}?tab=service`, ...CLOSED]],
  },
  {
    ...{ where: 'Own page', gesture: 'Service-specific credentials' },
    calls: [
      ...closed(self, 'ListServiceSpecificCredentials'),
      ...closed(both(self, { ServiceName: 'codecommit.amazonaws.com' }), 'CreateServiceSpecificCredential'),
      ...closed(
        both(self, { ServiceSpecificCredentialId: 'ACCAIOSFODNN7EXAMPLE', Status: 'Inactive' }),
        ...['ResetServiceSpecificCredential', 'UpdateServiceSpecificCredential', 'DeleteServiceSpecificCredential'],
      ),
    ],
    panels: [['service-specific-credentials', () => `${own}?tab=service`, ...CLOSED]],
  },
  {
    ...{ where: 'Users', gesture: 'Table' },
    calls: closed(undefined, 'ListUsers'),
    panels: [['users', () => '/users', ...CLOSED]],
  },
  {
    ...{ where: 'Users', gesture: 'Optional columns, of oneself' },
    calls: [
      ['ListMFADevices', ...OPEN, self],
      ...closed(self, 'ListAccessKeys', 'GetLoginProfile', 'ListGroupsForUser'),
    ],
  },
  {
    ...{ where: 'Users', gesture: 'Optional columns, of others' },
    calls: [
      ['ListMFADevices', 'I', 'I', other],
      ...closed(other, 'ListAccessKeys', 'GetLoginProfile', 'ListGroupsForUser'),
    ],
  },
  {
    ...{ where: 'User', gesture: 'Summary' },
    calls: [
      ['GetUser', ...OPEN, self],
      ['GetUser', 'I', 'I', other],
    ],
    panels: [['mfa-devices', ofOther('security-credentials'), 'I', 'I']],
  },
  {
    ...{ where: 'User', gesture: 'Console access' },
    calls: [
      ...closed(other, 'GetLoginProfile', 'DeleteLoginProfile'),
      ...closed(both(other, { Password: PASSWORD }), 'CreateLoginProfile', 'UpdateLoginProfile'),
    ],
  },
  {
    ...{ where: 'User', gesture: 'Permissions' },
    calls: [
      ...closed(self, 'ListAttachedUserPolicies', 'ListUserPolicies', 'ListGroupsForUser'),
      ...closed(both(self, { PolicyName: 'sample' }), 'GetUserPolicy'),
      ...closed(other, 'ListAttachedUserPolicies', 'ListUserPolicies', 'ListGroupsForUser'),
    ],
    panels: [['policies', ofOther('permissions'), ...CLOSED]],
  },
  {
    ...{ where: 'Groups', gesture: 'List and detail' },
    calls: [...closed(undefined, 'ListGroups'), ...closed(group, 'GetGroup', 'ListAttachedGroupPolicies')],
  },
  {
    ...{ where: 'Policies', gesture: 'List, detail, versions' },
    calls: [
      ...closed(undefined, 'ListPolicies'),
      ...closed(policy, 'GetPolicy', 'GetPolicyVersion', 'ListPolicyVersions', 'ListEntitiesForPolicy'),
    ],
  },
  {
    ...{ where: 'Policies', gesture: 'Save' },
    calls: [
      ...closed(() => ({ PolicyName: 'sample', PolicyDocument: DOCUMENT }), 'CreatePolicy'),
      ...closed(both(policy, { PolicyDocument: DOCUMENT }), 'CreatePolicyVersion'),
      ...closed(policy, 'DeletePolicyVersion', 'SetDefaultPolicyVersion'),
    ],
  },
  {
    ...{ where: 'MFA devices', gesture: 'Table' },
    calls: [['ListVirtualMFADevices', ...OPEN]],
    panels: [['virtual-mfa-devices', () => '/mfa-devices', ...OPEN]],
  },
  {
    ...{ where: 'MFA devices', gesture: 'Delete an unassigned one' },
    calls: closed(({ otherDevice }) => ({ SerialNumber: otherDevice }), 'DeleteVirtualMFADevice'),
  },
  {
    ...{ where: 'Account settings', gesture: 'Password policy and alias' },
    calls: [
      ...closed(
        undefined,
        ...['GetAccountPasswordPolicy', 'UpdateAccountPasswordPolicy', 'DeleteAccountPasswordPolicy'],
        ...['ListAccountAliases'],
      ),
      ...closed(() => ({ AccountAlias: 'sample' }), 'CreateAccountAlias', 'DeleteAccountAlias'),
    ],
  },
  { ...{ where: 'Dashboard', gesture: 'Quotas' }, calls: closed(undefined, 'GetAccountSummary') },
  {
    ...{ where: 'Credential report', gesture: 'Generate and download' },
    calls: closed(undefined, 'GenerateCredentialReport', 'GetCredentialReport'),
  },
  {
    ...{ where: 'Simulator', gesture: 'One’s own policies' },
    calls: closed(
      ({ account, self: name }) => ({ PolicySourceArn: `arn:aws:iam::${account}:user/${name}` }),
      'GetContextKeysForPrincipalPolicy',
    ),
  },
  {
    ...{ where: 'Event history', gesture: 'Everybody’s events' },
    panels: [['events', () => '/audit?of=everybody', ...CLOSED]],
  },
]

const VERDICTS: Readonly<Record<Outcome, string>> = { A: 'allowed', E: 'explicit-deny', I: 'implicit-deny' }

type Session = {
  name: string
  who: string
  signIn: (console: Console, account: Account, now: number) => Promise<void>
  /** What a row comes to. `isOwn`: its resource is the user who is signed in. */
  outcome: (without: Outcome, withMfa: Outcome, isOwn: boolean) => Outcome
}

const SESSIONS: readonly Session[] = [
  {
    ...{ name: 'a session without MFA', who: 'alice' },
    signIn: (console) => console.signIn('alice'),
    outcome: (without) => without,
  },
  {
    ...{ name: 'a session with MFA', who: 'bob' },
    signIn: async (console, account, now) => {
      const secret = account.mfaDevices.find(({ userName }) => userName === 'bob')?.base32Secret ?? ''
      await console.signInWithMfa('bob', Authenticator.fromSecret(secret).code(now))
    },
    outcome: (_, withMfa) => withMfa,
  },
  {
    // The document's "user/${aws:username}" does not match the ARN of a user under a path.
    ...{ name: 'a session of a user under a path', who: 'carol' },
    signIn: (console) => console.signIn('carol'),
    outcome: (without, _, isOwn) => (isOwn && without === 'A' ? 'I' : without),
  },
  {
    ...{ name: 'a session of an administrator', who: 'admin' },
    signIn: (console) => console.signIn('admin'),
    outcome: () => 'A',
  },
]

for (const { name, who, signIn, outcome } of SESSIONS) {
  test(`every row of the table is as the document says in ${name}`, async ({
    console,
    page,
    hooks,
    account,
    asAdmin,
  }) => {
    test.slow()
    await hooks.stopClock(account)
    const now = await hooks.now(account)
    await test.step('who has the document’s policy has no other', async () => {
      for (const UserName of ['alice', 'bob', 'carol']) {
        const fields = { UserName, PolicyArn: `arn:aws:iam::${account.accountId}:policy/TeamReadOnly` }
        await asAdmin('DetachUserPolicy', fields)
      }
      await asAdmin('CreateGroup', { GroupName: 'team' })
    })
    await signIn(console, account, now)
    const named = namesFor(account, who)
    for (const { where, gesture, calls = [], panels = [] } of ROWS) {
      await test.step(`${where}: ${gesture}`, async () => {
        for (const [operation, without, withMfa, input = NOTHING] of calls) {
          const given = input(named)
          const isOwn = given.UserName === who
          const query = new URLSearchParams(given).toString()
          const verdict = await foreseen(page, `/decisions/preview/${operation}${query && `?${query}`}`)
          expect.soft(verdict, `${where}: ${operation} ${query}`).toBe(VERDICTS[outcome(without, withMfa, isOwn)])
        }
        for (const [panel, path, without, withMfa] of panels) {
          const isOwn = path(named).startsWith(own)
          await page.goto(path(named))
          await expectPanelToSay(console, panel, outcome(without, withMfa, isOwn))
        }
      })
    }
  })
}

function namesFor({ accountId, mfaDevices }: Account, self: string): Named {
  const device = (name: string) => `arn:aws:iam::${accountId}:mfa/${name}`
  const unassigned = mfaDevices.find(({ userName }) => userName === null)
  return {
    ...{ account: accountId, self, other: 'dave', device: device(self) },
    otherDevice: unassigned?.serialNumber ?? device('nobody'),
  }
}

/** The verdict on the page that explains a call that was not made. */
async function foreseen(page: Page, path: string): Promise<string | undefined> {
  const answer = await page.request.get(path)
  if (!answer.ok()) return `${answer.status()}`
  return /data-verdict="([a-z-]+)"/.exec(await answer.text())?.[1]
}

async function expectPanelToSay(console: Console, name: string, outcome: Outcome): Promise<void> {
  const panel = console.panel(name)
  if (outcome === 'A') return expect(panel, name).toHaveAttribute('data-state', /ready|empty/)
  await expect(panel, name).toHaveAttribute('data-state', 'denied')
  await expect(panel.locator('[data-kind]').first(), name).toHaveAttribute(
    'data-kind',
    outcome === 'E' ? /^explicit/ : 'implicit',
  )
}
