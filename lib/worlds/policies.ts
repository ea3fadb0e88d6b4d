import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import selfManageMfa from './self-manage-mfa.json'

/** The document's own policy: users who are signed in with MFA manage their own MFA device. */
export const SELF_MANAGE_MFA = text(selfManageMfa)

/** A broad second policy, which makes the effect of the first policy's Deny visible. */
export const TEAM_READ_ONLY = text({
  Version: '2012-10-17',
  Statement: [{ Sid: 'ReadEverything', Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }],
})

/** The ARN of a policy that every account has, by its name or ARN; undefined if there is none. */
export function builtInArn(name: string): string | undefined {
  const arn = name.startsWith('arn:') ? name : `arn:aws:iam::aws:policy/${name}`
  return BUILT_IN_POLICIES.has(arn) ? arn : undefined
}

function text(document: object): string {
  return JSON.stringify(document, null, 2)
}
