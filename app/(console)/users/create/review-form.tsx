'use client'

import { type ReactNode, useActionState, useEffect } from 'react'
import { GivenPassword } from '@/components/iam/given-password'
import type { PasswordChecklistRules } from '@/components/iam/password-checklist'
import { PasswordChoice } from '@/components/iam/password-choice'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Flash, Next } from '@/components/ui/flash'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { RadioCards } from '@/components/ui/radio-cards'
import { Stepper } from '@/components/ui/stepper'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import type { NewUser } from '@/lib/console/new-user'
import { passwordFile } from '@/lib/console/password-file'
import { commonTexts } from '@/lib/texts/common'
import { createUserTexts as texts } from '@/lib/texts/create-user'
import { holderTexts } from '@/lib/texts/holders'
import type { Sentence } from '@/lib/texts/sentence'
import { makeNextCalls } from '../../next-actions'
import { FormRefusal, type Remedies } from '../../security-credentials/form-refusal'
import { type CreatedResult, createUser } from './actions'
import { Carried } from './carried'

/** The policies that would lock the user out, and what is left out to prevent it; empty where there are none. */
export type Deadlocked = { by: string; leftOut: string }

/** Why it is not known whether the user would be locked out. */
export type Unchecked = { text: Sentence; why?: string }

const WAYS = texts.deadlock

/** Step 3 with the last button, and step 4: how each call ended, and the password, which is shown once. */
export function ReviewForm({
  user,
  deadlock,
  unchecked,
  rules,
  refused,
  remedies,
  previousHref,
  summary,
  aside,
}: {
  user: NewUser
  deadlock: Deadlocked | undefined
  unchecked: Unchecked | undefined
  rules: PasswordChecklistRules
  refused: ButtonRefusal | undefined
  remedies: Remedies
  previousHref: string
  summary: ReactNode
  aside: ReactNode
}) {
  const { name, hasAccess } = user
  const [state, action] = useActionState<FormState<CreatedResult>, FormData>(createUser, READY)
  const { denied, created } = state.result ?? {}
  const isOver = created !== undefined
  useEffect(() => {
    if (isOver) document.getElementById('step-title')?.focus()
  }, [isOver])
  if (created) return <Created name={name} result={created} />
  return (
    <>
      <Stepper steps={texts.steps} current={2} />
      <div className="grid grid-cols-1 items-start gap-5 wide:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 grid-cols-1 gap-5">
          <Panel name="review" title={texts.review} titleId="step-title" flush>
            <ActionForm action={action}>
              <Carried user={user} />
              {!denied && state.errors.length > 0 && (
                <div className="p-(--inset) pb-0">
                  <ErrorSummary errors={state.errors} />
                </div>
              )}
              {deadlock && <DeadlockChoice name={name} deadlock={deadlock} />}
              {unchecked && (
                <p className="measure border-b border-hairline p-(--inset) text-muted">
                  <Prose text={unchecked.text} /> {unchecked.why && <Link href={unchecked.why}>{commonTexts.why}</Link>}
                </p>
              )}
              {summary}
              {hasAccess && (
                <div className="max-w-160 p-(--inset)">
                  <PasswordChoice
                    userName={name}
                    rules={rules}
                    chosen={state.values.kind}
                    error={errorAt(state, 'password')}
                  />
                </div>
              )}
              <PanelActions>
                <SubmitButton refused={refused} pending={texts.creating}>
                  {texts.create}
                </SubmitButton>
                <ButtonLink href={previousHref}>{holderTexts.create.previous}</ButtonLink>
                <ButtonLink href="/users" variant="quiet" className="-me-3 ms-auto">
                  {commonTexts.cancel}
                </ButtonLink>
              </PanelActions>
            </ActionForm>
            {denied && <FormRefusal deed={texts.create} refusal={denied} remedies={remedies} />}
          </Panel>
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-5 wide:sticky wide:top-16">{aside}</div>
      </div>
    </>
  )
}

/** The caution, and the ways out of it; the first is preselected. */
function DeadlockChoice({ name, deadlock: { by, leftOut } }: { name: string; deadlock: Deadlocked }) {
  const later = { value: 'later', title: WAYS.later(leftOut), text: WAYS.laterText }
  const others = [
    { value: 'no-demand', title: WAYS.noDemand, text: WAYS.noDemandText },
    { value: 'planned', title: WAYS.planned, text: WAYS.plannedText },
  ]
  const canBeLater = leftOut !== ''
  return (
    <div className="border-b border-hairline p-(--inset)">
      <NoticeList>
        <Notice tone="warning" title={WAYS.title(name)}>
          <p>
            <Prose text={by === '' ? WAYS.notAllowed : WAYS.denied(by)} />
          </p>
        </Notice>
      </NoticeList>
      <RadioCards
        name="way"
        legend={WAYS.legend}
        defaultValue={canBeLater ? 'later' : 'no-demand'}
        cards={canBeLater ? [later, ...others] : others}
      />
    </div>
  )
}

function Created({
  name,
  result: { calls, next, passwordHref, password, leftOut, signInAddress, userHref },
}: {
  name: string
  result: NonNullable<CreatedResult['created']>
}) {
  const failures = calls.filter(({ outcome }) => outcome !== 'done').length
  return (
    <>
      <Stepper steps={texts.steps} current={3} />
      <div className="max-w-182">
        <Panel name="created" title={texts.steps[3]} titleId="step-title" flush>
          <div className="grid gap-5 p-(--inset)">
            <Flash
              tone={failures === 0 ? 'success' : 'warning'}
              title={failures === 0 ? texts.created(name) : texts.partly(name, failures)}
              calls={calls}
              foot={next && <Next next={next} action={makeNextCalls} />}
            >
              {password !== undefined && <p>{texts.onlyTime}</p>}
              {leftOut && <p>{texts.leftOut(leftOut)}</p>}
              {passwordHref && (
                <p>
                  {texts.noPassword(name)} <Link href={passwordHref}>{texts.givePassword}</Link>
                </p>
              )}
            </Flash>
            {password !== undefined && (
              <GivenPassword
                userName={name}
                password={password}
                signInAddress={signInAddress}
                file={passwordFile(name, password, signInAddress)}
              />
            )}
          </div>
          <PanelActions>
            <ButtonLink href={userHref} variant="primary">
              {texts.open(name)}
            </ButtonLink>
            <ButtonLink href="/users/create">{texts.another}</ButtonLink>
          </PanelActions>
        </Panel>
      </div>
    </>
  )
}
