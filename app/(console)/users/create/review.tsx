import { mfaArn } from '@/lib/arns'
import type { SignedIn } from '@/lib/auth/session'
import { type Answer, foresee, pageMoment } from '@/lib/console/ask'
import type { NewUser } from '@/lib/console/new-user'
import { chosenPolicies, newUserDeadlock, newUserSubject, sourceOf } from '@/lib/console/new-user-policies'
import { type OwnActionRow, ownActions } from '@/lib/console/own-actions'
import { DEFAULT_RULES, passwordRules } from '@/lib/console/password-rules'
import { creationSteps } from '@/lib/console/user-creation'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { namesOf } from '@/lib/texts/names-of'
import { CallsPanel } from '../../_holders/calls-panel'
import { remedies } from '../../denied'
import { passwordPolicy } from '../../security-credentials/answers'
import { WhatMayPanel } from '../[name]/what-may'
import { stepHref } from './carried'
import { type Deadlocked, ReviewForm, type Unchecked } from './review-form'
import { Summary } from './summary'

/** Step 3: what was chosen, what it comes to, and each call with what the policies would say of it. */
export async function Review({ user, session }: { user: NewUser; session: SignedIn }) {
  const { deadlock, unchecked, mayDo } = await checked(user, session)
  const steps = creationSteps(user)
  const refused = Object.values(await foresee(Object.fromEntries(steps.map(({ call }, index) => [index, call]))))
  return (
    <ReviewForm
      user={user}
      deadlock={deadlock}
      unchecked={unchecked}
      rules={passwordRules(await passwordPolicy()) ?? DEFAULT_RULES}
      refused={refused[0]}
      remedies={await remedies()}
      previousHref={stepHref(user, 2)}
      summary={<Summary user={user} />}
      aside={
        <>
          <CallsPanel caption={texts.callsCaption} steps={steps} refused={refused} />
          {mayDo && <WhatMayPanel name={user.name} rows={mayDo} />}
        </>
      }
    />
  )
}

type Checked = { deadlock?: Deadlocked; unchecked?: Unchecked; mayDo?: Answer<OwnActionRow[]> }

/** Asks the simulator about the policies that the user would have. */
async function checked(user: NewUser, { caller }: SignedIn): Promise<Checked> {
  const moment = pageMoment()
  const chosen = await chosenPolicies(caller, user, moment)
  if (!chosen.ok) return { unchecked: uncheckedBy(chosen) }
  const asked = newUserSubject(caller.account, user, chosen.output)
  const device = mfaArn(caller.account, '/', user.name)
  const mayDo = await ownActions(caller, { ...asked, device }, moment)
  if (!user.hasAccess || !user.demandsNew) return { mayDo }
  const found = await newUserDeadlock(caller, user, chosen.output, moment)
  if (!found.ok) return { mayDo, unchecked: uncheckedBy(found) }
  if (!found.output) return { mayDo }
  const { by, leaveOut } = found.output
  return { mayDo, deadlock: { by: namesOf(by.map(({ name }) => name)), leftOut: namesOf(leaveOut.map(sourceOf)) } }
}

function uncheckedBy({ error: { refusal, message } }: Extract<Answer<unknown>, { ok: false }>): Unchecked {
  if (!refusal) return { text: texts.deadlock.uncheckedFailed(message) }
  return { text: texts.deadlock.unchecked(refusal.action), why: `/decisions/${refusal.decisionId}` }
}
