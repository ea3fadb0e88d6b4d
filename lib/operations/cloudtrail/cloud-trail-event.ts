import { nameInArn } from '@/lib/arns'
import { isoSeconds } from '@/lib/clock'
import type { AuditEvent } from '@/lib/generated/sqlite/client'

/**
 * An event in the form of CloudTrail's records (CloudTrail user guide, "CloudTrail record contents" and "AWS Management
 * Console sign-in events"). Leaves out what is not stored: outputs, the time a session began, the ARN of a session's
 * role.
 */
export function cloudTrailEvent(event: Omit<AuditEvent, 'seq'>): object {
  const isSignIn = event.eventSource === 'signin.amazonaws.com'
  const isFailed = event.outcome !== 'Success'
  return {
    eventVersion: '1.08',
    userIdentity: userIdentity(event),
    eventTime: isoSeconds(event.at),
    eventSource: event.eventSource,
    eventName: event.eventName,
    awsRegion: 'us-east-1',
    sourceIPAddress: event.sourceIp,
    userAgent: event.userAgent,
    // A failed sign-in has a message and no code.
    ...(isFailed && !isSignIn && { errorCode: event.outcome }),
    ...(event.errorMessage !== null && { errorMessage: event.errorMessage }),
    requestParameters: isSignIn ? null : inCamelCase(JSON.parse(event.parameters)),
    ...(isSignIn && { responseElements: { [event.eventName]: event.outcome } }),
    ...additionalOf(event),
    requestID: event.requestId,
    eventID: event.id,
    readOnly: event.readOnly,
    eventType: isSignIn ? 'AwsConsoleSignIn' : 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: event.account,
    eventCategory: 'Management',
    ...(!isSignIn && event.entryPoint === 'console' && { sessionCredentialFromConsole: 'true' }),
  }
}

/**
 * What CloudTrail stores about the request. The deciding statement belongs to traces, which not everybody may see, and
 * AWS does not say which page of its console made a call.
 */
function additionalOf({ additional }: Omit<AuditEvent, 'seq'>) {
  const { DecidedBy: _, Page: __, ...additionalEventData } = JSON.parse(additional ?? '{}')
  return Object.keys(additionalEventData).length > 0 ? { additionalEventData } : undefined
}

function userIdentity({
  account,
  principalArn,
  principalId,
  accessKeyId,
  mfaAuthenticated,
}: Omit<AuditEvent, 'seq'>): object {
  // A sign-in under a name that no user has: the name may be a mistyped password, so it was not stored.
  if (!principalArn.startsWith('arn:')) {
    return { type: 'IAMUser', accountId: account, accessKeyId: '', userName: principalArn }
  }
  const facts = { arn: principalArn, accountId: account, ...(accessKeyId !== null && { accessKeyId }) }
  const attributes = mfaAuthenticated !== null && { attributes: { mfaAuthenticated } }
  if (principalArn.includes(':assumed-role/')) {
    const userName = principalArn.split('/')[1]
    const sessionIssuer = { type: 'Role', principalId, accountId: account, userName }
    const id = `${principalId}:${nameInArn(principalArn)}`
    return { type: 'AssumedRole', principalId: id, ...facts, sessionContext: { sessionIssuer, ...attributes } }
  }
  const session = attributes && { sessionContext: attributes }
  if (principalArn.endsWith(':root')) return { type: 'Root', principalId, ...facts, ...session }
  return { type: 'IAMUser', principalId, ...facts, userName: nameInArn(principalArn), ...session }
}

/** Parameters as CloudTrail spells them: `UserName` becomes `userName`. */
const inCamelCase = (parameters: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  )
