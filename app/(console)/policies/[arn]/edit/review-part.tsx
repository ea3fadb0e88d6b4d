import { useEffect } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { effectTexts } from '@/lib/texts/policy-effect'
import { CheckFilesPanel } from '../check-files'
import { ConfirmFields } from '../confirm-fields'
import { EffectPanels } from '../effect-panels'
import { WhoFields } from '../who-fields'
import type { EditAnswer, Review } from './actions'
import type { Editing } from './edit-form'
import { SaveButtons } from './save-buttons'

/** What the draft comes to, before anything is stored; the draft itself is in hidden fields. */
export function ReviewPart({
  editing,
  state,
  review,
}: {
  editing: Editing
  state: FormState<EditAnswer>
  review: Review
}) {
  const { name, document, inForce, refused } = editing
  const { view, unknown, files } = review
  // Each review is news.
  useEffect(() => {
    globalThis.document.getElementById(state.errors.length > 0 ? 'save-title' : 'effect-title')?.focus()
  }, [state])
  return (
    <>
      <input type="hidden" name="document" value={state.values.document ?? document} />
      {/* Enter in the field below saves, and does not choose whom to ask. */}
      {!refused && <button type="submit" name="intent" value="save" hidden tabIndex={-1} />}
      <input type="hidden" name="replaces" value={state.values.replaces ?? ''} />
      {view && (
        <EffectPanels
          view={view}
          title={effectTexts.titleOf(effectTexts.draft)}
          chooser={<WhoFields who={view.who} />}
        />
      )}
      {unknown && (
        <Panel name="effect" title={effectTexts.titleOf(effectTexts.draft)}>
          <Prose text={effectTexts.unlisted(unknown.action)} /> <Link href={unknown.why}>{commonTexts.why}</Link>
        </Panel>
      )}
      {files && <CheckFilesPanel files={files} />}
      <Panel name="save" title={effectTexts.saving.title} flush>
        <div className="grid gap-4 p-(--inset) empty:hidden">
          {state.errors.length > 0 && <ErrorSummary errors={state.errors} />}
          {view && <ConfirmFields view={view} name={name} state={state} />}
        </div>
        <PanelActions>
          <SaveButtons inForce={inForce} refused={refused} isAnyway={false} />
          <SubmitButton variant="secondary" name="intent" value="edit">
            {effectTexts.saving.back}
          </SubmitButton>
        </PanelActions>
      </Panel>
    </>
  )
}
