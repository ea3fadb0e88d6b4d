import { SELF_MANAGE_MFA, TEAM_READ_ONLY } from './policies'
import type { World } from './world'

const SELF_SERVICE = ['SelfManageMFA', 'TeamReadOnly']

/** The demo world: one user for each effect of the document's policy. */
export const standard: World = {
  root: { password: 'Root-Passw0rd!', story: 'Owns the account. No policy limits it.' },
  hasAlias: true,
  accountName: 'Example Corp',
  printedKeyHolder: 'admin',
  users: [
    {
      name: 'admin',
      password: 'Admin-Passw0rd!',
      policies: ['AdministratorAccess'],
      accessKeys: [{}],
      story: 'Administrator',
    },
    {
      name: 'alice',
      password: 'Alice-Passw0rd!',
      policies: SELF_SERVICE,
      accessKeys: [{}],
      story: 'Start here: no MFA device yet',
    },
    {
      name: 'bob',
      password: 'Bob-Passw0rd!',
      policies: SELF_SERVICE,
      accessKeys: [{}],
      story: 'As alice, with a virtual MFA device',
    },
    {
      name: 'carol',
      path: '/division/',
      password: 'Carol-Passw0rd!',
      policies: SELF_SERVICE,
      story: 'As alice, under the path /division/',
    },
    {
      name: 'dave',
      password: 'Dave-Passw0rd!',
      mustChangePassword: true,
      policies: ['SelfManageMFA'],
      story: 'Must change the password first',
    },
    {
      name: 'erin',
      password: 'Erin-Passw0rd!',
      policies: SELF_SERVICE,
      story: 'As alice, with a passkey for tests',
    },
    {
      name: 'frank',
      password: 'Frank-Passw0rd!',
      policies: SELF_SERVICE,
      story: 'As alice, with a hardware token',
    },
  ],
  policies: [
    {
      name: 'SelfManageMFA',
      description: 'Users signed in with MFA manage their own MFA device.',
      document: SELF_MANAGE_MFA,
    },
    { name: 'TeamReadOnly', description: 'Looking at everything in IAM.', document: TEAM_READ_ONLY },
  ],
  devices: [
    { name: 'bob', createdBy: 'bob', assignedTo: 'bob', inAuthenticatorOf: 'bob' },
    { name: 'dave', createdBy: 'dave' },
  ],
  passkeys: [{ name: 'erin-passkey', owner: 'erin' }],
  tokens: [
    { name: 'GAHT00000001', createdBy: 'admin', assignedTo: 'frank', inAuthenticatorOf: 'frank' },
    { name: 'GAHT00000002', createdBy: 'admin' },
    { name: 'GAHT00000003', createdBy: 'admin' },
  ],
}
