import { contextOf, type Request } from '@/lib/policy'

/** May this user do this, with MFA or without, or with a key that says nothing of it? */
export type BenchQuestion = {
  readonly action: string
  readonly username: string
  readonly resource: string
  readonly mfa: 'true' | 'false' | undefined
}

const ACCOUNT = '123456789012'

// Whole names as literals: equal ones are one object, as for a program that turns names into constants at its border.
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

/** How often each outcome is right, as the document's policy says it when read by a person. */
export const EXPECTED = { allow: 1664, explicitDeny: 1280, implicitDeny: 1664 } as const

/** 4,608 questions about the document's policy: 12 actions, three states of MFA, own and others' things, 64 users. */
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
        // All of one shape: objects that are spread together are slow to read.
        (['true', 'false', undefined] as const).map((mfa) => ({ action, username, resource, mfa })),
      )
    }),
  )
  return shuffled(questions)
}

/** Texts put together stay in pieces inside the machine, which slows all who compare them; texts that came in do not. */
function inOnePiece(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}

/** Questions as the engine takes them. Those of one session share what does not change from request to request. */
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

/** Always the same order, which no branch predictor learns: a step of 2,741 visits each of 4,608 places once. */
function shuffled<T>(list: readonly T[]): T[] {
  return list.map((_, place) => list[(place * 2741) % list.length] as T)
}
