import type { playgroundExampleTexts } from '@/lib/texts/playground'
import selfManageMfa from '@/lib/worlds/self-manage-mfa.json'
import { type Inquiry, NOTHING_ASKED, withContextKey, withSession } from './inquiry'

/** The names of the examples. Their titles are in the texts. */
export type ExampleName = keyof typeof playgroundExampleTexts

/** The examples by what they are about, in their order on the page. */
export const EXAMPLE_GROUPS = {
  document: ['list', 'listWithMfa', 'assign', 'accessKey', 'onePlace', 'bothPlaces'],
  mistakes: [
    ...(['bool', 'boolIfExists', 'notAction', 'getSessionToken', 'exemptDeletion', 'wildcard'] as const),
    ...(['wrongArn', 'oldVersion', 'bucket', 'noResource', 'forAllValues', 'twoConditions'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly ExampleName[]>>

const ALICE = NOTHING_ASKED.principal
const MFA = 'aws:MultiFactorAuthPresent'

/** What an example asks. */
export function exampleOf(name: ExampleName): Inquiry {
  const { session, policy, keys = {}, ...asked } = ASKED[name]
  const inquiry = withSession({ ...NOTHING_ASKED, ...asked, policies: [JSON.stringify(policy, null, 2)] }, session)
  return Object.entries(keys).reduce((one, [key, text]) => {
    const more = withContextKey(one, key)
    return { ...more, keys: more.keys.map((each) => (each.name === key ? { ...each, text } : each)) }
  }, inquiry)
}

type Asked = Pick<Inquiry, 'session' | 'action'> & {
  resource?: string
  policy: object
  /** Further keys of the request, with their values. */
  keys?: Readonly<Record<string, string>>
}

const statement = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })

const denyWithoutMfa = (operator: string, exempt: readonly string[]) => ({
  Sid: 'DenyWithoutMFA',
  Effect: 'Deny',
  NotAction: exempt,
  Resource: '*',
  Condition: { [operator]: { [MFA]: 'false' } },
})
const allowIam = { Sid: 'AllowIAM', Effect: 'Allow', Action: 'iam:*', Resource: '*' }

/** The document's policy with `iam:ListUsers` in the lists of these statements. */
function documentWith(...sids: readonly string[]) {
  const more = 'iam:ListUsers'
  const changed = selfManageMfa.Statement.map((one) => {
    if (!sids.includes(one.Sid)) return one
    return one.NotAction
      ? { ...one, NotAction: [...one.NotAction, more] }
      : { ...one, Action: [one.Action, more].flat() }
  })
  return { ...selfManageMfa, Statement: changed }
}

const ASKED: Readonly<Record<ExampleName, Asked>> = {
  list: { session: 'console', action: 'iam:ListUsers', policy: selfManageMfa },
  listWithMfa: { session: 'console-mfa', action: 'iam:ListUsers', policy: selfManageMfa },
  assign: { session: 'console', action: 'iam:EnableMFADevice', resource: ALICE, policy: selfManageMfa },
  accessKey: { session: 'access-key', action: 'iam:DeactivateMFADevice', resource: ALICE, policy: selfManageMfa },
  onePlace: { session: 'console', action: 'iam:ListUsers', policy: documentWith('AllowViewAccountInfo') },
  bothPlaces: {
    ...{ session: 'console', action: 'iam:ListUsers' },
    policy: documentWith('AllowViewAccountInfo', 'DenyAllExceptListedIfNoMFA'),
  },

  bool: {
    ...{ session: 'access-key', action: 'iam:ListUsers' },
    policy: statement(allowIam, denyWithoutMfa('Bool', ['iam:EnableMFADevice', 'sts:GetSessionToken'])),
  },
  boolIfExists: {
    ...{ session: 'access-key', action: 'iam:DeleteUser', resource: 'arn:aws:iam::123456789012:user/bob' },
    policy: statement({
      ...{ Sid: 'AllowWithMFA', Effect: 'Allow', Action: 'iam:*', Resource: '*' },
      Condition: { BoolIfExists: { [MFA]: 'true' } },
    }),
  },
  notAction: {
    ...{ session: 'console', action: 'kms:ScheduleKeyDeletion' },
    resource: 'arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    policy: statement({ Sid: 'NoIAM', Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
  },
  getSessionToken: {
    ...{ session: 'access-key', action: 'sts:GetSessionToken' },
    policy: statement(allowIam, denyWithoutMfa('BoolIfExists', ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'])),
  },
  exemptDeletion: {
    ...{ session: 'console', action: 'iam:DeactivateMFADevice', resource: ALICE },
    policy: statement(
      allowIam,
      denyWithoutMfa('BoolIfExists', [
        ...['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'],
        ...['iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice', 'sts:GetSessionToken'],
      ]),
    ),
  },
  wildcard: {
    ...{ session: 'console-mfa', action: 'iam:DeleteUser', resource: 'arn:aws:iam::123456789012:user/bob' },
    policy: statement({ Sid: 'LookAtUsers', Effect: 'Allow', Action: 'iam:*User', Resource: '*' }),
  },
  wrongArn: {
    ...{ session: 'console', action: 'iam:EnableMFADevice', resource: ALICE },
    policy: statement({
      ...{ Sid: 'EnableOwnDevice', Effect: 'Allow', Action: 'iam:EnableMFADevice' },
      Resource: 'arn:aws:iam::*:mfa/${aws:username}',
    }),
  },
  oldVersion: {
    ...{ session: 'console-mfa', action: 'iam:GetUser', resource: ALICE },
    policy: {
      Statement: [
        {
          ...{ Sid: 'LookAtOneself', Effect: 'Allow', Action: 'iam:GetUser' },
          Resource: 'arn:aws:iam::*:user/${aws:username}',
        },
      ],
    },
  },
  bucket: {
    ...{ session: 'console-mfa', action: 's3:GetObject', resource: 'arn:aws:s3:::example-bucket/report.pdf' },
    policy: statement({
      ...{ Sid: 'ReadBucket', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::example-bucket' },
    }),
  },
  noResource: {
    ...{ session: 'console-mfa', action: 'iam:ListVirtualMFADevices' },
    policy: statement({
      ...{ Sid: 'ListOwnDevices', Effect: 'Allow', Action: 'iam:ListVirtualMFADevices' },
      Resource: 'arn:aws:iam::*:mfa/${aws:username}',
    }),
  },
  forAllValues: {
    ...{ session: 'console-mfa', action: 'iam:CreateUser', resource: 'arn:aws:iam::123456789012:user/gina' },
    policy: statement({
      ...{ Sid: 'CreateUsersWithTeam', Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*' },
      Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } },
    }),
  },
  twoConditions: {
    ...{ session: 'console', action: 'iam:ListUsers', keys: { 'aws:SourceIp': '203.0.113.7' } },
    policy: statement(allowIam, {
      ...{ Sid: 'OnlyFromTheOfficeWithMFA', Effect: 'Deny', Action: '*', Resource: '*' },
      Condition: {
        NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
        BoolIfExists: { [MFA]: 'false' },
      },
    }),
  },
}
