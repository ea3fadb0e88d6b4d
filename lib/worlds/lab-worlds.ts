import { BOTH, colleague, dana, inHand, labWorld, learner, newhire, selfManage, teamReadOnly } from './lab-cast'
import { SELF_MANAGE_MFA } from './policies'
import selfManageMfa from './self-manage-mfa.json'
import type { World, WorldPolicy } from './world'

// The starting states of the labs. Each has the cast of all labs, and what the lab is about.

const withKey = { accessKeys: [{}] }

/** The document's policy with one of its statements changed. */
function variant(change: (statement: (typeof selfManageMfa)['Statement'][number]) => object): string {
  return JSON.stringify({ ...selfManageMfa, Statement: selfManageMfa.Statement.map(change) }, null, 2)
}

/** The last statement says Bool, so a request without the key passes by it. */
const plainBool = variant((statement) =>
  'Condition' in statement ? { ...statement, Condition: { Bool: statement.Condition?.BoolIfExists } } : statement,
)

/** Deleting and deactivating need no MFA, as far as the last statement goes. */
const exempting = (statement: (typeof selfManageMfa)['Statement'][number]) =>
  statement.NotAction === undefined
    ? statement
    : {
        ...statement,
        NotAction: [...statement.NotAction, 'iam:DeleteVirtualMFADevice', 'iam:DeactivateMFADevice'],
      }

/** And the second statement allows deleting. */
const exemptingAndAllowing = (statement: (typeof selfManageMfa)['Statement'][number]) =>
  statement.Sid === 'AllowManageOwnVirtualMFADevice'
    ? { ...statement, Action: ['iam:CreateVirtualMFADevice', 'iam:DeleteVirtualMFADevice'] }
    : exempting(statement)

/** The third statement names all users. */
const anyUser = variant((statement) =>
  statement.Sid === 'AllowManageOwnUserMFA' ? { ...statement, Resource: 'arn:aws:iam::*:user/*' } : statement,
)

const proposals: WorldPolicy = {
  name: 'SelfManageMFA',
  description: 'Users signed in with MFA manage their own MFA device.',
  versions: { v1: SELF_MANAGE_MFA, v2: variant(exempting), v3: variant(exemptingAndAllowing) },
  default: 'v1',
}

const alone = { policies: ['SelfManageMFA'] }

/** By name, which is that of the lab. */
export const LAB_WORLDS: ReadonlyMap<string, World> = new Map([
  ['lab-01', labWorld([learner, colleague])],
  ['lab-02', labWorld([learner, colleague])],
  ['lab-03', labWorld([{ ...learner, ...withKey }, colleague], { devices: [inHand('learner', 'learner')] })],
  ['lab-04', labWorld([{ ...learner, ...withKey }, colleague], { policies: [selfManage(plainBool), teamReadOnly] })],
  [
    'lab-05',
    labWorld([learner, colleague], {
      devices: [
        { name: 'learner', createdBy: 'learner' },
        { name: 'workshop-tablet', createdBy: 'colleague' },
      ],
    }),
  ],
  [
    'lab-06',
    labWorld([{ ...learner, ...withKey }, colleague, { ...newhire, policies: BOTH }], {
      policies: [proposals, teamReadOnly],
      devices: [
        inHand('learner', 'learner'),
        inHand('colleague', 'colleague'),
        { name: 'newhire', createdBy: 'newhire' },
      ],
    }),
  ],
  [
    'lab-07',
    labWorld(
      [
        { ...learner, ...alone },
        { ...colleague, ...alone },
      ],
      { policies: [selfManage()], devices: [inHand('colleague', 'colleague')] },
    ),
  ],
  ['lab-08', labWorld([learner, colleague], { devices: [inHand('learner', 'learner', -8)] })],
  ['lab-09', labWorld([{ ...newhire, ...alone, mustChangePassword: true }, learner, colleague])],
  [
    'lab-10',
    labWorld([{ ...learner, ...withKey }, colleague, dana], { policies: [selfManage(anyUser), teamReadOnly] }),
  ],
  [
    'lab-11',
    labWorld([{ ...learner, ...withKey }, colleague], {
      devices: [
        inHand('old-phone', 'learner'),
        { name: 'lost-phone', createdBy: 'colleague', assignedTo: 'colleague' },
      ],
    }),
  ],
  [
    'lab-12',
    labWorld(
      [
        { ...learner, ...withKey, policies: [] },
        { ...colleague, policies: [] },
        { ...dana, policies: [] },
      ],
      { policies: [] },
    ),
  ],
])
