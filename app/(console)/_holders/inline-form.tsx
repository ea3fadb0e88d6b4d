'use client'

import { type FormEvent, lazy, useActionState } from 'react'
import { PolicyEditor } from '@/components/editor/policy-editor'
import { noteSent } from '@/components/editor/use-draft'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import type { NamedHolder } from '@/lib/console/holders'
import { commonTexts } from '@/lib/texts/common'
import { inlinePolicyTexts as texts } from '@/lib/texts/inline-policy'
import { editingTexts } from '@/lib/texts/policy-editing'
import { arnsHere } from '../arns-here'
import type { DocumentWriting } from '../policies/document-writing'
import { LateRefusal } from '../policies/late-refusal'
import { HolderFields } from './holder-fields'
import { type InlineAnswer, saveInline } from './inline-actions'

/** Comes with the first review: until then the page loads as little as one without an editor. */
const InlineReview = lazy(async () => ({ default: (await import('./inline-review')).InlineReview }))

/** IAM user guide, "IAM and AWS STS quotas": characters of all inline policies of one, without blanks. */
const MOST = { user: 2_048, group: 5_120, role: 10_240 } as const

/** What the page knows of the policy. */
export type InlineWriting = DocumentWriting & {
  holder: NamedHolder
  /** Undefined for a new one. */
  policy: string | undefined
  usersWithPaths: boolean
  backHref: string
}

/** An inline policy: written and checked, its effect looked at, and saved. */
export function InlineForm(writing: InlineWriting) {
  const [state, action] = useActionState<FormState<InlineAnswer>, FormData>(saveInline, READY)
  const { denied, review } = state.result ?? {}
  const { holder, policy, draft, refused } = writing
  // The review has no editor, which would note that the draft was sent.
  const onSubmit = ({ nativeEvent }: FormEvent) => review && noteSent(draft, nativeEvent)
  return (
    <div className="grid grid-cols-1 gap-5">
      <ActionForm action={action} onSubmit={onSubmit} className="grid grid-cols-1 gap-5">
        {review && !refused && <button type="submit" name="intent" value="save" hidden tabIndex={-1} />}
        <HolderFields holder={holder} />
        {policy === undefined && <input type="hidden" name="isNew" value="yes" />}
        {(review || policy !== undefined) && (
          <input type="hidden" name="policy" value={policy ?? state.values.policy ?? ''} />
        )}
        {review ? (
          <InlineReview state={state} review={review} refused={refused} />
        ) : (
          <Panel name="inline-policy" title={texts.document} flush>
            <WritingPart writing={writing} state={state} />
          </Panel>
        )}
      </ActionForm>
      {denied && (
        <div className="rounded-panel border border-line bg-surface">
          <LateRefusal deed={texts.save} refusal={denied} remedies={writing.remedies} />
        </div>
      )}
    </div>
  )
}

function WritingPart({ writing, state }: { writing: InlineWriting; state: FormState<InlineAnswer> }) {
  const { holder, policy, document, findings, unchecked, draft, usersWithPaths, refused, backHref } = writing
  const { denied, findings: checked } = state.result ?? {}
  return (
    <>
      <div className="grid gap-4 p-(--inset)">
        {!denied && <ErrorSummary errors={state.errors} />}
        <p className="measure">{texts.lead}</p>
        {policy === undefined && (
          <TextField
            name="policy"
            label={texts.name}
            hint={texts.nameHint}
            error={errorAt(state, 'policy')}
            defaultValue={state.values.policy}
            maxLength={128}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        <PolicyEditor
          name="document"
          label={texts.document}
          hint={texts.hints[holder.kind]}
          text={state.values.document ?? document}
          most={MOST[holder.kind]}
          usersWithPaths={usersWithPaths}
          findings={checked ?? findings}
          error={errorAt(state, 'document')}
          unchecked={unchecked}
          draft={{ key: draft, saved: document }}
          arns={arnsHere}
        />
      </div>
      <PanelActions>
        <SubmitButton refused={refused} pending={editingTexts.reviewing} name="intent" value="review">
          {editingTexts.review}
        </SubmitButton>
        <SubmitButton variant="secondary" name="intent" value="check">
          {editingTexts.check}
        </SubmitButton>
        <ButtonLink href={backHref} variant="quiet" className="-me-3 ms-auto">
          {commonTexts.cancel}
        </ButtonLink>
      </PanelActions>
    </>
  )
}
