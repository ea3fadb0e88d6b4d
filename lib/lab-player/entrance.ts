import type { Caller } from '@/lib/auth/caller'
import { callerForNewPassword, finishNewPassword } from '@/lib/auth/new-password'
import { answerWithCode, resyncAtSignIn } from '@/lib/auth/second-factor'
import { sessionOf } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { perform } from '@/lib/gate/perform'
import type { SolverStep } from '@/lib/lab-solvers/solver'
import { catalogue } from '@/lib/operations/catalogue'
import type { MadeAccount } from '@/lib/worlds/describe'
import type { Doors } from './doors'
import { ended } from './ended'
import type { Phones } from './phones'

type SignInStep = Extract<SolverStep, { signIn: string }>
type PasswordStep = Extract<SolverStep, { newPassword: string }>

/** The people of an account who are signed in. */
type Entrance = {
  /** Signs in with a password, and a code where one is asked for. */
  enter(step: SignInStep): Promise<void>
  /** Sets the new password that the sign-in asked for. */
  setPassword(step: PasswordStep): Promise<void>
  callerOf(name: string): Caller
  /** The cookie of the newest session of a person. */
  cookieOf(name: string): string | undefined
}

/** Signs people of an account in by the door of everybody, with the codes of their authenticators. */
export function entranceOf(made: MadeAccount, phones: Phones, { sources, request }: Doors): Entrance {
  const account = made.accountId
  const sessions = new Map<string, { caller: Caller; cookie: string }>()
  // For a new password.
  const challenges = new Map<string, string>()
  return {
    async enter({ as: userName, signIn: password, device, resync, ends }) {
      const step = await signIn({ kind: 'user', account, userName, password }, '/', request(), sources)
      if (step.kind === 'session') return keepSession(userName, step.cookie)
      if (step.kind === 'new-password') {
        challenges.set(userName, step.cookie)
        return undefined
      }
      if (ends === 'challenge' && step.kind === 'mfa') return undefined
      if (step.kind !== 'mfa' || device === undefined) throw new Error(`${userName} cannot sign in: ${step.kind}.`)
      if (resync) await resynced(step.cookie, device)
      const answer = await answerWithCode(step.cookie, await phones.code(device), request(), sources)
      if (answer.kind === ends) return undefined
      if (answer.kind !== 'session') throw new Error(`The code of ${device} ended with: ${answer.kind}.`)
      return keepSession(userName, answer.cookie)
    },

    async setPassword({ as: userName, newPassword: NewPassword, expect }) {
      const challenge = challenges.get(userName) ?? ''
      const caller = await callerForNewPassword(challenge, request(), sources)
      if (!caller) throw new Error(`${userName} is not asked for a new password.`)
      const OldPassword = made.users.find(({ name }) => name === userName)?.password ?? ''
      const changed = perform(catalogue.ChangePassword, caller, { OldPassword, NewPassword }, sources)
      if ((await ended(changed, expect)) === undefined) return
      const step = await finishNewPassword(challenge, request(), sources)
      if (step?.kind !== 'session') throw new Error(`The new password ended with: ${step?.kind}.`)
      await keepSession(userName, step.cookie)
    },

    callerOf(name) {
      const session = sessions.get(name)
      if (!session) throw new Error(`${name} is not signed in.`)
      return session.caller
    },

    cookieOf: (name) => sessions.get(name)?.cookie,
  }

  async function resynced(challenge: string, device: string): Promise<void> {
    await answerWithCode(challenge, await phones.code(device), request(), sources)
    const codes = [await phones.first(device), await phones.second(device)] as const
    const { kind } = await resyncAtSignIn(challenge, codes, request(), sources)
    if (kind !== 'resynced') throw new Error(`The resynchronisation ended with: ${kind}.`)
  }

  async function keepSession(name: string, cookie: string): Promise<void> {
    const session = await sessionOf(cookie, request(), sources)
    if (!session) throw new Error('The session is over.')
    sessions.set(name, { caller: session.caller, cookie })
  }
}
