'use client'

import { useActionState, useEffect } from 'react'
import type { FindingView } from '@/components/iam/finding-view'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { policyTexts } from '@/lib/texts/policies'
import { effectTexts } from '@/lib/texts/policy-effect'
import { FormRefusal, type Remedies } from '../../../security-credentials/form-refusal'
import { DocumentField } from '../../document-field'
import { ConfirmFields } from '../confirm-fields'
import { EffectPanels } from '../effect-panels'
import { type EditAnswer, editPolicy, type Review } from './actions'

const texts = policyTexts.editing

type Editing = {
  arn: string
  name: string
  /** Of the version in force. */
  document: string
  inForce: string
  /** Whether somebody has the policy or is limited by it, so that saving changes what they may do. */
  isUsed: boolean
  /** The versions that there were when the page was made. */
  seen: string
  /** The versions that may go for the new one, the oldest first; empty while there is room. */
  replaceable: readonly { version: string; at: number }[]
  findings: readonly FindingView[] | undefined
  unchecked: { action: string; why: string } | undefined
  /** The name under which the browser keeps what is not saved. */
  draft: string
  refused: ButtonRefusal | undefined
  remedies: Remedies
  backHref: string
  versionsHref: string
}

/** The document of a policy: written and checked, its effect looked at, and saved as a new version. */
export function EditForm(editing: Editing) {
  const [state, action] = useActionState<FormState<EditAnswer>, FormData>(editPolicy, READY)
  const { denied, review } = state.result ?? {}
  const { arn, seen } = editing
  return (
    <div className="grid grid-cols-1 gap-5">
      <form action={action} className="grid grid-cols-1 gap-5">
        <input type="hidden" name="PolicyArn" value={arn} />
        <input type="hidden" name="seen" value={state.values.seen ?? seen} />
        {review ? (
          <ReviewPart editing={editing} state={state} review={review} />
        ) : (
          <Panel name="edit-policy" title={texts.document} flush>
            <WritingPart editing={editing} state={state} />
          </Panel>
        )}
      </form>
      {denied && (
        <div className="rounded-panel border border-line bg-surface">
          <FormRefusal deed={texts.save} refusal={denied} remedies={editing.remedies} />
        </div>
      )}
    </div>
  )
}

type State = FormState<EditAnswer>

function WritingPart({ editing, state }: { editing: Editing; state: State }) {
  const { document, inForce, isUsed, replaceable, findings, unchecked, draft, refused, backHref, versionsHref } =
    editing
  const { denied, findings: checked, meanwhile } = state.result ?? {}
  return (
    <>
      <div className="grid gap-4 p-(--inset)">
        {!denied && <ErrorSummary errors={state.errors} />}
        {meanwhile && (
          <p className="measure">
            {texts.meanwhileText}{' '}
            <Link href={`${versionsHref}?${new URLSearchParams({ from: inForce, to: meanwhile })}`}>
              {texts.compare}
            </Link>
          </p>
        )}
        <p className="measure">{texts.lead(inForce)}</p>
        <DocumentField
          document={state.values.document ?? document}
          saved={document}
          draft={draft}
          findings={checked ?? findings}
          unchecked={unchecked}
          error={errorAt(state, 'document')}
        />
        {replaceable.length > 0 && (
          <RadioCards
            name="replaces"
            legend={texts.full}
            hint={texts.fullHint}
            error={errorAt(state, 'replaces')}
            defaultValue={state.values.replaces || replaceable[0]?.version}
            cards={replaceable.map(({ version, at }) => ({ value: version, title: version, text: <Time at={at} /> }))}
          />
        )}
      </div>
      <PanelActions>
        {isUsed ? (
          <SubmitButton refused={refused} pending={effectTexts.saving.reviewing} name="intent" value="review">
            {effectTexts.saving.review}
          </SubmitButton>
        ) : (
          <SaveButtons inForce={inForce} refused={refused} isAnyway={meanwhile !== undefined} />
        )}
        <SubmitButton variant="secondary" name="intent" value="check">
          {texts.check}
        </SubmitButton>
        <ButtonLink href={backHref} variant="quiet" className="-me-3 ms-auto">
          {commonTexts.cancel}
        </ButtonLink>
      </PanelActions>
    </>
  )
}

/** What the draft comes to, before anything is stored; the draft itself is in hidden fields. */
function ReviewPart({ editing, state, review }: { editing: Editing; state: State; review: Review }) {
  const { name, document, inForce, refused } = editing
  const { view, unknown } = review
  // Each review is news.
  useEffect(() => {
    globalThis.document.getElementById(state.errors.length > 0 ? 'save-title' : 'effect-title')?.focus()
  }, [state])
  return (
    <>
      <input type="hidden" name="document" value={state.values.document ?? document} />
      <input type="hidden" name="replaces" value={state.values.replaces ?? ''} />
      {view && <EffectPanels view={view} title={effectTexts.titleOf(effectTexts.draft)} />}
      {unknown && (
        <Panel name="effect" title={effectTexts.titleOf(effectTexts.draft)}>
          <Prose text={effectTexts.unlisted(unknown.action)} /> <Link href={unknown.why}>{commonTexts.why}</Link>
        </Panel>
      )}
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

function SaveButtons({
  inForce,
  refused,
  isAnyway,
}: {
  inForce: string
  refused: ButtonRefusal | undefined
  isAnyway: boolean
}) {
  return (
    <>
      <SubmitButton refused={refused} pending={texts.saving} name="intent" value="save">
        {isAnyway ? texts.saveAnyway : texts.save}
      </SubmitButton>
      <SubmitButton variant="secondary" refused={refused} name="intent" value="keep">
        {texts.saveNotDefault(inForce)}
      </SubmitButton>
    </>
  )
}
