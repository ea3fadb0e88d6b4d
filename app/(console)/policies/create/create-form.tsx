'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { LABEL } from '@/components/ui/field'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { createTexts } from '@/lib/texts/policy-create'
import { editingTexts } from '@/lib/texts/policy-editing'
import { TagRows } from '../../_holders/tag-rows'
import { DocumentField } from '../document-field'
import type { DocumentWriting } from '../document-writing'
import { LateRefusal } from '../late-refusal'
import { type CreateAnswer, createPolicy } from './actions'

const texts = createTexts

/** Name, document and the rest of a new policy. */
export function CreateForm({
  document,
  findings,
  unchecked,
  draft,
  usersWithPaths,
  refused,
  remedies,
}: DocumentWriting & { usersWithPaths: boolean }) {
  const [state, action] = useActionState<FormState<CreateAnswer>, FormData>(createPolicy, READY)
  const { denied, findings: checked } = state.result ?? {}
  return (
    <>
      <ActionForm action={action}>
        <div className="grid gap-5 p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <TextField
            name="name"
            label={texts.name}
            hint={texts.nameHint}
            error={errorAt(state, 'name')}
            defaultValue={state.values.name}
            maxLength={128}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <DocumentField
            document={state.values.document ?? document}
            saved={document}
            draft={draft}
            usersWithPaths={usersWithPaths}
            findings={checked ?? findings}
            unchecked={unchecked}
            error={errorAt(state, 'document')}
          />
          <TextField
            name="description"
            label={texts.description}
            hint={texts.descriptionHint}
            optional
            error={errorAt(state, 'description')}
            defaultValue={state.values.description}
            maxLength={1000}
            autoComplete="off"
          />
          <TextField
            name="path"
            label={texts.path}
            hint={texts.pathHint}
            error={errorAt(state, 'path')}
            defaultValue={state.values.path ?? '/'}
            autoComplete="off"
            spellCheck={false}
            code
          />
          <fieldset>
            <legend className={LABEL}>{texts.tags}</legend>
            <div className="mt-2 grid gap-3">
              <TagRows tags={JSON.parse(state.values.tags ?? '[]')} />
            </div>
          </fieldset>
        </div>
        <PanelActions>
          <SubmitButton refused={refused} pending={texts.creating} name="intent" value="create">
            {texts.create}
          </SubmitButton>
          <SubmitButton variant="secondary" name="intent" value="check">
            {editingTexts.check}
          </SubmitButton>
          <ButtonLink href="/policies" variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {denied && <LateRefusal deed={texts.create} refusal={denied} remedies={remedies} />}
    </>
  )
}
