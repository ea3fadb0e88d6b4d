import { SELF_MANAGE_MFA, TEAM_READ_ONLY } from './policies'
import type { World, WorldDevice, WorldPolicy, WorldUser } from './world'

// Who is in the labs, and what their worlds have in common.

/** What most people of a lab hold. */
export const BOTH = ['SelfManageMFA', 'TeamReadOnly']

/** Whoever does the lab. */
export const learner: WorldUser = { name: 'learner', password: 'Learner-Passw0rd!', policies: BOTH, story: 'You' }
/** Somebody who is there to be compared with, or helped. */
export const colleague: WorldUser = {
  name: 'colleague',
  password: 'Colleague-Passw0rd!',
  policies: BOTH,
  story: 'Somebody of your team',
}
/** Is in every lab. */
const labAdmin: WorldUser = {
  name: 'lab-admin',
  password: 'Lab-Admin-Passw0rd!',
  policies: ['AdministratorAccess'],
  accessKeys: [{}],
  story: 'Administrator of the lab',
}
export const newhire: WorldUser = { name: 'newhire', password: 'Newhire-Passw0rd!', story: 'Began today' }
export const dana: WorldUser = {
  name: 'dana',
  path: '/contractors/',
  password: 'Dana-Passw0rd!',
  policies: BOTH,
  story: 'Under the path /contractors/',
}

export const teamReadOnly: WorldPolicy = {
  name: 'TeamReadOnly',
  description: 'Looking at everything in IAM.',
  document: TEAM_READ_ONLY,
}

/** The document's policy, or another text under its name. */
export const selfManage = (document = SELF_MANAGE_MFA): WorldPolicy => ({
  name: 'SelfManageMFA',
  description: 'Users signed in with MFA manage their own MFA device.',
  document,
})

/** A world of the labs: with an administrator, and a clock that runs and can be advanced. */
export function labWorld(
  users: readonly WorldUser[],
  { policies = [selfManage(), teamReadOnly], devices = [] }: { policies?: WorldPolicy[]; devices?: WorldDevice[] } = {},
): World {
  return {
    root: { password: 'Root-Passw0rd!', story: 'Owns the account. No policy limits it.' },
    hasAlias: true,
    accountName: 'Lab',
    clock: { mode: 'offset', seconds: 0 },
    users: [...users, labAdmin],
    policies,
    devices,
    passkeys: [],
    tokens: [],
    printedKeyHolder: 'lab-admin',
  }
}

/** A device that its user has in the practice authenticator. */
export const inHand = (name: string, owner: string, drift = 0): WorldDevice => ({
  ...{ name, createdBy: owner, assignedTo: owner, inAuthenticatorOf: owner, authenticatorDrift: drift },
})
