import { contextOf, type Request } from '@/lib/policy'

/** Whether this user may do this, with MFA, without it, or with a key that has no such context. */
export type BenchQuestion = {
  readonly action: string
  readonly username: string
  readonly resource: string
  readonly mfa: 'true' | 'false' | undefined
}

const ACCOUNT = '123456789012'

// Whole names as literals: equal ones are one object, as in a program that maps names to constants at its boundary.
const USER_ACTIONS = [
  'iam:EnableMFADevice',
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ResyncMFADevice',
  'iam:DeactivateMFADevice',
  'iam:GetMFADevice',
  'iam:ChangePassword',
  'iam:ListUsers',
]
const DEVICE_ACTIONS = ['iam:CreateVirtualMFADevice', 'iam:ListVirtualMFADevices', 'iam:DeleteVirtualMFADevice']

/** How often each outcome is right, according to a person reading the document's policy. */
export const EXPECTED = { allow: 1664, explicitDeny: 1280, implicitDeny: 1664 } as const

/**
 * 4,608 questions about the document's policy: 12 actions, three states of MFA, own and others' resources, 64 users.
 */
export function seedQuestions(): BenchQuestion[] {
  const users = Array.from({ length: 64 }, (_, index) => inOnePiece(`user-${index}`))
  const questions = users.flatMap((username, index) =>
    [username, users[(index + 1) % users.length] ?? ''].flatMap((owner) => {
      const user = inOnePiece(`arn:aws:iam::${ACCOUNT}:user/${owner}`)
      const device = inOnePiece(`arn:aws:iam::${ACCOUNT}:mfa/${owner}`)
      return [
        ...USER_ACTIONS.map((action) => ({ action, resource: user })),
        ...DEVICE_ACTIONS.map((action) => ({ action, resource: device })),
        { action: 'sts:GetSessionToken', resource: '*' },
      ].flatMap(({ action, resource }) =>
        // All with one shape: objects with different hidden classes are slow to read.
        (['true', 'false', undefined] as const).map((mfa) => ({ action, username, resource, mfa })),
      )
    }),
  )
  return shuffled(questions)
}

/** Concatenated strings stay ropes inside V8, which slows every comparison; strings from a request are flat. */
function inOnePiece(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}

/** Questions as the engine takes them. Questions of one session share what does not change between requests. */
export function requestsOf(questions: readonly BenchQuestion[]): Request[] {
  const sessions = new Map<string, Pick<Request, 'principalArn' | 'context'>>()
  return questions.map(({ action, username, resource, mfa }) => {
    const id = `${username} ${mfa}`
    const { principalArn, context } = sessions.get(id) ?? sessionOf(username, mfa)
    sessions.set(id, { principalArn, context })
    return { action, resource, principalArn, context }
  })
}

function sessionOf(username: string, mfa: BenchQuestion['mfa']): Pick<Request, 'principalArn' | 'context'> {
  return {
    principalArn: inOnePiece(`arn:aws:iam::${ACCOUNT}:user/${username}`),
    context: contextOf({ 'aws:username': username, 'aws:MultiFactorAuthPresent': mfa }),
  }
}

/** A fixed order that no branch predictor learns: steps of 2,741 visit each of 4,608 places once. */
function shuffled<T>(list: readonly T[]): T[] {
  return list.map((_, place) => list[(place * 2741) % list.length] as T)
}
