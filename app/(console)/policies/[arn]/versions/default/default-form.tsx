'use client'

import { useActionState } from 'react'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, READY } from '@/lib/console/form-state'
import type { EffectView } from '@/lib/console/policies/effect/view'
import { commonTexts } from '@/lib/texts/common'
import { effectTexts } from '@/lib/texts/policy-effect'
import { versionTexts } from '@/lib/texts/policy-versions'
import { setDefaultVersion } from '../../actions'
import { ConfirmFields } from '../../confirm-fields'

const texts = versionTexts

/** Makes a version the default, once what it opens has been looked at. */
export function DefaultForm({
  arn,
  name,
  version,
  view,
  refused,
  backHref,
}: {
  arn: string
  name: string
  version: string
  /** Undefined where the effect is not known. */
  view: EffectView | undefined
  refused: ButtonRefusal | undefined
  backHref: string
}) {
  const [state, action] = useActionState<FormState, FormData>(setDefaultVersion, READY)
  return (
    <Panel name="save" title={effectTexts.saving.title} flush>
      <form action={action}>
        <input type="hidden" name="PolicyArn" value={arn} />
        <input type="hidden" name="VersionId" value={version} />
        <div className="grid gap-4 p-(--inset) empty:hidden">
          {state.errors.length > 0 && <ErrorSummary errors={state.errors} />}
          {view && <ConfirmFields view={view} name={name} state={state} />}
        </div>
        <PanelActions>
          <SubmitButton refused={refused} pending={texts.setting}>
            {texts.setDefaultNamed(version)}
          </SubmitButton>
          <ButtonLink href={backHref} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </form>
    </Panel>
  )
}
