import { digest } from '@/lib/ids'

/** A policy that the product brings along, under the address at which AWS has its own of that name. */
export type BuiltInPolicy = { arn: string; name: string; description: string; document: string; digest: string }

const allow = (Sid: string, Action: readonly string[]) => ({ Sid, Effect: 'Allow', Action, Resource: '*' })

/**
 * Policies that people expect to exist. Differs from AWS: the texts are ours, and ReadOnlyAccess knows the services
 * that the product serves, not all of AWS.
 */
export const BUILT_IN_POLICIES: ReadonlyMap<string, BuiltInPolicy> = new Map(
  [
    policy('AdministratorAccess', 'Every action on every resource.', [allow('Everything', ['*'])]),
    policy('ReadOnlyAccess', 'Looking at everything, changing nothing.', [
      allow('Read', [
        'iam:Generate*',
        'iam:Get*',
        'iam:List*',
        'iam:Simulate*',
        'sts:GetCallerIdentity',
        'cloudtrail:LookupEvents',
      ]),
    ]),
    policy('IAMFullAccess', 'Every action of IAM.', [allow('Iam', ['iam:*'])]),
    policy('IAMReadOnlyAccess', 'Looking at everything in IAM.', [
      allow('ReadIam', ['iam:Generate*', 'iam:Get*', 'iam:List*', 'iam:Simulate*']),
    ]),
    policy('IAMUserChangePassword', 'Changing the own password.', [
      {
        Sid: 'ChangeOwnPassword',
        Effect: 'Allow',
        Action: ['iam:ChangePassword'],
        Resource: ['arn:aws:iam::*:user/${aws:username}'],
      },
      allow('ReadPasswordRules', ['iam:GetAccountPasswordPolicy']),
    ]),
  ].map((one) => [one.arn, one]),
)

function policy(name: string, description: string, statements: readonly object[]): BuiltInPolicy {
  const document = JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2)
  return { arn: `arn:aws:iam::aws:policy/${name}`, name, description, document, digest: digest(document) }
}
