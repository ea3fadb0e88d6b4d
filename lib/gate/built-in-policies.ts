import { digest } from '@/lib/ids'

/** A policy that comes with the product, under the ARN of AWS's managed policy of that name. It has one version. */
export type BuiltInPolicy = {
  arn: string
  policyId: string
  name: string
  path: string
  description: string
  createdAt: Date
  document: string
  digest: string
}

const allow = (Sid: string, Action: readonly string[]) => ({ Sid, Effect: 'Allow', Action, Resource: '*' })

/**
 * Policies that people expect to exist, with their ids and creation dates at AWS. Differs from AWS: the texts are ours,
 * and ReadOnlyAccess covers only the services that the product has.
 */
export const BUILT_IN_POLICIES: ReadonlyMap<string, BuiltInPolicy> = new Map(
  [
    policy('AdministratorAccess', 'ANPAIWMBCKSKIEE64ZLYK', '2015-02-06T18:39:46Z', 'Every action on every resource.', [
      allow('Everything', ['*']),
    ]),
    policy(
      'ReadOnlyAccess',
      'ANPAILL3HVNFSB6DCOWYQ',
      '2015-02-06T18:39:48Z',
      'Looking at everything, changing nothing.',
      [
        allow('Read', [
          'iam:Generate*',
          'iam:Get*',
          'iam:List*',
          'iam:Simulate*',
          'sts:GetCallerIdentity',
          'cloudtrail:LookupEvents',
        ]),
      ],
    ),
    policy('IAMFullAccess', 'ANPAI7XKCFMBPM3QQRRVQ', '2015-02-06T18:40:38Z', 'Every action of IAM.', [
      allow('Iam', ['iam:*']),
    ]),
    policy('IAMReadOnlyAccess', 'ANPAJKSO7NDY4T57MWDSQ', '2015-02-06T18:40:39Z', 'Looking at everything in IAM.', [
      allow('ReadIam', ['iam:Generate*', 'iam:Get*', 'iam:List*', 'iam:Simulate*']),
    ]),
    policy('IAMUserChangePassword', 'ANPAJ4L4MM2A7QIEB56MS', '2016-11-15T00:25:16Z', 'Change your own password.', [
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

function policy(
  name: string,
  policyId: string,
  created: string,
  description: string,
  statements: readonly object[],
): BuiltInPolicy {
  const document = JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2)
  const facts = { policyId, name, path: '/', description, createdAt: new Date(created) }
  return { arn: `arn:aws:iam::aws:policy/${name}`, ...facts, document, digest: digest(document) }
}
