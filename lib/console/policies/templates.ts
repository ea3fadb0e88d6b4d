import seed from '@/lib/worlds/self-manage-mfa.json'

/** The documents that a new policy can begin with, in the order of the page. */
export const TEMPLATES = [
  'seed',
  'seed-list-users',
  'own-credentials',
  'second-device',
  'path-aware',
  'deny-without-mfa',
  'read-only',
  'empty',
] as const
export type Template = (typeof TEMPLATES)[number]

const OWN_USER = `arn:aws:iam::*:user/\${aws:username}`
/** Matches the user with and without a path: a star also matches slashes. */
const OWN_USER_ANYWHERE = `arn:aws:iam::*:user/*/\${aws:username}`
const WITHOUT_MFA = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }

/** The document of a template, as a person would write it. */
export function templateDocument(template: Template): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: STATEMENTS[template]() }, null, 2)
}

const STATEMENTS: Readonly<Record<Template, () => readonly object[]>> = {
  seed: () => seed.Statement,

  'seed-list-users': () =>
    seed.Statement.map((statement) => {
      if (statement.Sid === 'AllowViewAccountInfo') {
        return { ...statement, Action: ['iam:ListUsers', 'iam:ListVirtualMFADevices'] }
      }
      return isDeny(statement)
        ? { ...statement, NotAction: [...(statement.NotAction ?? []), 'iam:ListUsers'].toSorted() }
        : statement
    }),

  'own-credentials': () => [
    ...seed.Statement.filter((statement) => !isDeny(statement)),
    {
      Sid: 'AllowManageOwnPassword',
      Effect: 'Allow',
      Action: ['iam:ChangePassword', 'iam:GetLoginProfile'],
      Resource: OWN_USER,
    },
    {
      Sid: 'AllowViewPasswordPolicy',
      Effect: 'Allow',
      Action: 'iam:GetAccountPasswordPolicy',
      Resource: '*',
    },
    {
      Sid: 'AllowManageOwnKeysAndCertificates',
      Effect: 'Allow',
      Action: [
        ...['iam:CreateAccessKey', 'iam:DeleteAccessKey', 'iam:GetAccessKeyLastUsed', 'iam:ListAccessKeys'],
        ...['iam:UpdateAccessKey', 'iam:DeleteSigningCertificate', 'iam:ListSigningCertificates'],
        ...['iam:UpdateSigningCertificate', 'iam:UploadSigningCertificate', 'iam:DeleteSSHPublicKey'],
        ...['iam:GetSSHPublicKey', 'iam:ListSSHPublicKeys', 'iam:UpdateSSHPublicKey', 'iam:UploadSSHPublicKey'],
        ...['iam:CreateServiceSpecificCredential', 'iam:DeleteServiceSpecificCredential'],
        ...['iam:ListServiceSpecificCredentials', 'iam:ResetServiceSpecificCredential'],
        'iam:UpdateServiceSpecificCredential',
      ],
      Resource: OWN_USER,
    },
    ...seed.Statement.filter(isDeny),
  ],

  // A policy cannot know whether a user has a device, so an administrator says it with a tag. Without the tag the operator
  // StringNotEquals is met, so that forgetting it closes and does not open.
  'second-device': () => [
    ...seed.Statement,
    {
      Sid: 'DenyEnrolmentIfNoMFA',
      Effect: 'Deny',
      Action: ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'],
      Resource: '*',
      Condition: { ...WITHOUT_MFA, StringNotEquals: { 'aws:PrincipalTag/MayEnrol': 'yes' } },
    },
  ],

  'path-aware': () =>
    seed.Statement.map((statement) =>
      statement.Resource === OWN_USER ? { ...statement, Resource: [OWN_USER, OWN_USER_ANYWHERE] } : statement,
    ),

  'deny-without-mfa': () => seed.Statement.filter(isDeny),

  'read-only': () => [{ Sid: 'ReadIAM', Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }],

  empty: () => [{ Effect: 'Allow', Action: [], Resource: '*' }],
}

const isDeny = ({ Effect }: { Effect: string }) => Effect === 'Deny'
