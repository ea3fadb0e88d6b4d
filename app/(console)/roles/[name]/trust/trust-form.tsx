'use client'

import { lazy, useActionState, useState } from 'react'
import { PolicyEditor } from '@/components/editor/policy-editor'
import { ActionForm } from '@/components/ui/action-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { roleTexts } from '@/lib/texts/roles'
import { arnsHere } from '../../../arns-here'
import type { DocumentWriting } from '../../../policies/document-writing'
import { LateRefusal } from '../../../policies/late-refusal'
import { saveTrust, type TrustAnswer } from '../actions'

const texts = roleTexts.trustPage

/** Comes with the first review: until then the page loads as little as one without an editor. */
const EffectPreview = lazy(async () => ({ default: (await import('./effect-preview')).EffectPreview }))

/** Browsers give the lines of a text other ends. */
const inLines = (text: string) => text.replaceAll('\r\n', '\n')

/** The document, which is checked or saved. Its findings are those of the text that was read last. */
export function TrustForm({
  name,
  document,
  findings,
  unchecked,
  draft,
  refused,
  remedies,
}: DocumentWriting & { name: string }) {
  const [state, action] = useActionState<FormState<TrustAnswer>, FormData>(saveTrust, READY)
  const [text, setText] = useState(state.values.PolicyDocument ?? document)
  const { denied, findings: checked, effect } = state.result ?? {}
  // Of another text nothing is known.
  const isReviewed = effect !== undefined && inLines(effect.of) === inLines(text)
  const error = errorAt(state, 'PolicyDocument')
  return (
    <>
      <ActionForm action={action}>
        <input type="hidden" name="RoleName" value={name} />
        <div className="grid gap-4 p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <p className="measure">{texts.lead}</p>
          <PolicyEditor
            name="PolicyDocument"
            label={texts.document}
            hint={texts.documentHint}
            text={text}
            type={setText}
            kind="trust"
            most={2_048}
            findings={checked ?? findings}
            error={error}
            unchecked={unchecked}
            draft={{ key: draft, saved: document }}
            arns={arnsHere}
          />
          {effect && isReviewed && <EffectPreview effect={effect} error={errorAt(state, 'looked')} />}
        </div>
        <PanelActions>
          <SubmitButton refused={refused} pending={isReviewed ? texts.saving : texts.effect.asking}>
            {isReviewed ? texts.save : texts.effect.review}
          </SubmitButton>
          <SubmitButton variant="secondary" name="intent" value="check">
            {texts.check}
          </SubmitButton>
        </PanelActions>
      </ActionForm>
      {denied && <LateRefusal deed={texts.save} refusal={denied} remedies={remedies} />}
    </>
  )
}
