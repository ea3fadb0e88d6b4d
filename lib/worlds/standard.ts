import { SELF_MANAGE_MFA, TEAM_READ_ONLY } from './policies'
import type { World } from './world'

const SELF_SERVICE = ['SelfManageMFA', 'TeamReadOnly']

/** The demo world: one user for each thing that the policy of the document does. */
export const standard: World = {
  root: { password: 'Root-Passw0rd!', story: 'Owns the account. No policy limits it.' },
  printedKeyHolder: 'admin',
  users: [
    {
      name: 'admin',
      password: 'Admin-Passw0rd!',
      policies: ['AdministratorAccess'],
      hasAccessKey: true,
      story: 'May do everything, with MFA or without.',
    },
    {
      name: 'alice',
      password: 'Alice-Passw0rd!',
      policies: SELF_SERVICE,
      hasAccessKey: true,
      story: 'Has no MFA device yet, and is refused nearly everything until she signs in with one. Start here.',
    },
    {
      name: 'bob',
      password: 'Bob-Passw0rd!',
      policies: SELF_SERVICE,
      hasAccessKey: true,
      story: 'The same policies as alice; has an authenticator app, and is asked for its code.',
    },
    {
      name: 'carol',
      path: '/division/',
      password: 'Carol-Passw0rd!',
      policies: SELF_SERVICE,
      story: 'The same policies as alice, but under the path /division/: her ARN is not the one the policy names.',
    },
    {
      name: 'dave',
      password: 'Dave-Passw0rd!',
      mustChangePassword: true,
      policies: ['SelfManageMFA'],
      story: 'Must choose a new password at the next sign-in. Once cancelled the MFA wizard half-way.',
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
    { name: 'bob', createdBy: 'bob', assignedTo: 'bob' },
    { name: 'dave', createdBy: 'dave' },
  ],
}
