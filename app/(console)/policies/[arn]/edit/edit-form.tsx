'use client'

import { type FormEvent, lazy, useActionState } from 'react'
import { noteSent } from '@/components/editor/use-draft'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { Panel, PanelActions } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { editingTexts as texts } from '@/lib/texts/policy-editing'
import { DocumentField } from '../../document-field'
import type { DocumentWriting } from '../../document-writing'
import { LateRefusal } from '../../late-refusal'
import { type EditAnswer, editPolicy } from './actions'
import { SaveButtons } from './save-buttons'

/** Comes with the first review: until then the page loads as little as one without an editor. */
const ReviewPart = lazy(async () => ({ default: (await import('./review-part')).ReviewPart }))

/** What the page knows of the policy that is edited. */
export type Editing = DocumentWriting & {
  arn: string
  name: string
  inForce: string
  /** Whether somebody has the policy or is limited by it, so that saving changes what they may do. */
  isUsed: boolean
  /** The versions that there were when the page was made. */
  seen: string
  /** The versions that may go for the new one, the oldest first; empty while there is room. */
  replaceable: readonly { version: string; at: number }[]
  usersWithPaths: boolean
  backHref: string
  versionsHref: string
}

/** The document of a policy: written and checked, its effect looked at, and saved as a new version. */
export function EditForm(editing: Editing) {
  const [state, action] = useActionState<FormState<EditAnswer>, FormData>(editPolicy, READY)
  const { denied, review } = state.result ?? {}
  const { arn, seen, draft } = editing
  // The review has no editor, which would note that the draft was sent.
  const onSubmit = ({ nativeEvent }: FormEvent) => review && noteSent(draft, nativeEvent)
  return (
    <div className="grid grid-cols-1 gap-5">
      <ActionForm action={action} onSubmit={onSubmit} className="grid grid-cols-1 gap-5">
        <input type="hidden" name="PolicyArn" value={arn} />
        <input type="hidden" name="seen" value={state.values.seen ?? seen} />
        {review ? (
          <ReviewPart editing={editing} state={state} review={review} />
        ) : (
          <Panel name="edit-policy" title={texts.document} flush>
            <WritingPart editing={editing} state={state} />
          </Panel>
        )}
      </ActionForm>
      {denied && (
        <div className="rounded-panel border border-line bg-surface">
          <LateRefusal deed={texts.save} refusal={denied} remedies={editing.remedies} />
        </div>
      )}
    </div>
  )
}

function WritingPart({ editing, state }: { editing: Editing; state: FormState<EditAnswer> }) {
  const {
    document,
    inForce,
    isUsed,
    replaceable,
    findings,
    unchecked,
    draft,
    usersWithPaths,
    refused,
    backHref,
    versionsHref,
  } = editing
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
          compared={{ text: document, name: inForce }}
          usersWithPaths={usersWithPaths}
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
          <SubmitButton refused={refused} pending={texts.reviewing} name="intent" value="review">
            {texts.review}
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
