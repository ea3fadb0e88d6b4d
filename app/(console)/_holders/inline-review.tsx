import { useEffect } from 'react'
import type { ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/console/form-state'
import type { PreviewedEffect } from '@/lib/console/policies/effect/effect'
import { inlinePolicyTexts as texts } from '@/lib/texts/inline-policy'
import { effectTexts } from '@/lib/texts/policy-effect'
import { CheckFilesPanel } from '../policies/[arn]/check-files'
import { ConfirmFields } from '../policies/[arn]/confirm-fields'
import { EffectPanels } from '../policies/[arn]/effect-panels'
import { WhoFields } from '../policies/[arn]/who-fields'
import type { InlineAnswer } from './inline-actions'

/** What an inline policy comes to, before it is saved; the draft itself is in a hidden field. */
export function InlineReview({
  state,
  review: { view, files },
  refused,
}: {
  state: FormState<InlineAnswer>
  review: PreviewedEffect
  refused: ButtonRefusal | undefined
}) {
  // Each review is news.
  useEffect(() => {
    document.getElementById(state.errors.length > 0 ? 'save-title' : 'effect-title')?.focus()
  }, [state])
  return (
    <>
      <input type="hidden" name="document" value={state.values.document ?? ''} />
      <EffectPanels
        view={view}
        title={effectTexts.titleOf(effectTexts.draftOfInline)}
        chooser={<WhoFields who={view.who} />}
      />
      {files && <CheckFilesPanel files={files} />}
      <Panel name="save" title={effectTexts.saving.title} flush>
        <div className="grid gap-4 p-(--inset) empty:hidden">
          {state.errors.length > 0 && <ErrorSummary errors={state.errors} />}
          <ConfirmFields view={view} name={state.values.policy ?? ''} state={state} />
        </div>
        <PanelActions>
          <SubmitButton refused={refused} pending={texts.saving} name="intent" value="save">
            {texts.save}
          </SubmitButton>
          <SubmitButton variant="secondary" name="intent" value="edit">
            {effectTexts.saving.back}
          </SubmitButton>
        </PanelActions>
      </Panel>
    </>
  )
}
