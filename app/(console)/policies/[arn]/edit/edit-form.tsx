'use client'

import { useActionState } from 'react'
import type { FindingView } from '@/components/iam/finding-view'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { PanelActions } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { policyTexts } from '@/lib/texts/policies'
import { FormRefusal, type Remedies } from '../../../security-credentials/form-refusal'
import { DocumentField } from '../../document-field'
import { type EditAnswer, editPolicy } from './actions'

const texts = policyTexts.editing

/** The document of a policy, which is checked or saved as a new version. */
export function EditForm({
  arn,
  document,
  inForce,
  seen,
  replaceable,
  findings,
  unchecked,
  refused,
  remedies,
  backHref,
  versionsHref,
}: {
  arn: string
  /** Of the version in force. */
  document: string
  inForce: string
  /** The versions that there were when the page was made. */
  seen: string
  /** The versions that may go for the new one, the oldest first; empty while there is room. */
  replaceable: readonly { version: string; at: number }[]
  findings: readonly FindingView[] | undefined
  unchecked: { action: string; why: string } | undefined
  refused: ButtonRefusal | undefined
  remedies: Remedies
  backHref: string
  versionsHref: string
}) {
  const [state, action] = useActionState<FormState<EditAnswer>, FormData>(editPolicy, READY)
  const { denied, findings: checked, meanwhile } = state.result ?? {}
  return (
    <>
      <form action={action}>
        <input type="hidden" name="PolicyArn" value={arn} />
        <input type="hidden" name="seen" value={state.values.seen ?? seen} />
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
          <SubmitButton refused={refused} pending={texts.saving} name="intent" value="save">
            {meanwhile ? texts.saveAnyway : texts.save}
          </SubmitButton>
          <SubmitButton variant="secondary" refused={refused} name="intent" value="keep">
            {texts.saveNotDefault(inForce)}
          </SubmitButton>
          <SubmitButton variant="secondary" name="intent" value="check">
            {texts.check}
          </SubmitButton>
          <ButtonLink href={backHref} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </form>
      {denied && <FormRefusal deed={texts.save} refusal={denied} remedies={remedies} />}
    </>
  )
}
