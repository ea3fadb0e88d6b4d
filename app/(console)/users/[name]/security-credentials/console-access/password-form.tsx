'use client'

import { useActionState } from 'react'
import { GivenPassword } from '@/components/iam/given-password'
import type { PasswordChecklistRules } from '@/components/iam/password-checklist'
import { PasswordChoice } from '@/components/iam/password-choice'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Flash } from '@/components/ui/flash'
import { Link } from '@/components/ui/link'
import { PanelActions } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { passwordFile } from '@/lib/console/password-file'
import { commonTexts } from '@/lib/texts/common'
import { consoleAccessTexts as texts } from '@/lib/texts/console-access'
import type { Sentence } from '@/lib/texts/sentence'
import { FormRefusal, type Remedies } from '../../../../security-credentials/form-refusal'
import { type AccessResult, givePassword } from './actions'

/** Asks for a password, or generates one and shows it once. */
export function PasswordForm({
  name,
  isNew,
  demandsNew,
  unchecked,
  rules,
  refused,
  remedies,
  backHref,
}: {
  name: string
  isNew: boolean
  /** Whether a new password is demanded, unless the reader says otherwise. */
  demandsNew: boolean
  /** Why it is not known whether the user could set one. */
  unchecked: { text: Sentence; why: string } | undefined
  rules: PasswordChecklistRules
  refused: ButtonRefusal | undefined
  remedies: Remedies
  backHref: string
}) {
  const [state, action] = useActionState<FormState<AccessResult>, FormData>(givePassword, READY)
  const { denied, isBroken, given } = state.result ?? {}
  if (given) {
    return (
      <>
        <div className="grid gap-5 p-(--inset)">
          <Flash tone="success" title={given.isNew ? texts.done.enabled(name) : texts.done.reset(name)}>
            {given.password !== undefined && <p>{texts.done.onlyTime}</p>}
          </Flash>
          {given.password !== undefined && (
            <GivenPassword userName={name} password={given.password} file={passwordFile(name, given.password)} />
          )}
        </div>
        <PanelActions>
          <ButtonLink href={backHref} variant="primary">
            {texts.done.back(name)}
          </ButtonLink>
        </PanelActions>
      </>
    )
  }
  return (
    <>
      <ActionForm action={action}>
        <input type="hidden" name="UserName" value={name} />
        {isNew && <input type="hidden" name="isNew" value="yes" />}
        <div className="p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <p className="measure mb-4">{isNew ? texts.enableLead(name) : texts.resetLead(name)}</p>
          <PasswordChoice
            userName={name}
            rules={rules}
            isBroken={isBroken}
            chosen={state.values.kind}
            error={errorAt(state, 'password')}
          />
          <div className="mt-4">
            <Checkbox
              name="demand"
              value="yes"
              label={texts.demand(name)}
              defaultChecked={state.status === 'failed' ? state.values.demand !== '' : demandsNew}
            />
          </div>
          {unchecked && (
            <p className="measure mt-2 text-muted">
              <Prose text={unchecked.text} /> <Link href={unchecked.why}>{commonTexts.why}</Link>
            </p>
          )}
        </div>
        <PanelActions>
          <SubmitButton refused={refused} pending={isNew ? texts.enabling : texts.resetting}>
            {isNew ? texts.enable : texts.reset}
          </SubmitButton>
          <ButtonLink href={backHref} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {denied && <FormRefusal deed={isNew ? texts.enable : texts.reset} refusal={denied} remedies={remedies} />}
    </>
  )
}
