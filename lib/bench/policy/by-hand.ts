import type { Outcome } from '@/lib/policy'
import { atInstant, type Contestant } from './contestant'
import type { BenchQuestion } from './questions'

/** The document's policy, hard-coded for speed: the lower limit of what is possible. */
export function byHand(questions: readonly BenchQuestion[]): Contestant {
  return {
    name: 'by hand (the limit)',
    round: () => {
      let allowed = 0
      for (const question of questions) if (decide(question) === 'allow') allowed++
      return allowed
    },
    ask: (place) => decide(atInstant(questions, place)),
  }
}

const USER = 'arn:aws:iam::123456789012:user/'
const DEVICE = 'arn:aws:iam::123456789012:mfa/'

function decide({ action, resource, username, mfa }: BenchQuestion): Outcome {
  switch (action) {
    case 'iam:ListVirtualMFADevices':
      return 'allow'
    case 'iam:CreateVirtualMFADevice':
      return resource.startsWith(DEVICE) ? 'allow' : 'implicitDeny'
    case 'iam:EnableMFADevice':
    case 'iam:GetUser':
    case 'iam:ListMFADevices':
    case 'iam:ResyncMFADevice':
      return isOwn(resource, username) ? 'allow' : 'implicitDeny'
    case 'sts:GetSessionToken':
      return 'implicitDeny'
    case 'iam:DeactivateMFADevice':
    case 'iam:GetMFADevice':
      if (mfa !== 'true') return 'explicitDeny'
      return isOwn(resource, username) ? 'allow' : 'implicitDeny'
    default:
      return mfa === 'true' ? 'implicitDeny' : 'explicitDeny'
  }
}

function isOwn(resource: string, username: string): boolean {
  return resource.length === USER.length + username.length && resource.startsWith(USER) && resource.endsWith(username)
}
