'use client'

import { useActionState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Flash } from '@/components/ui/flash'
import { INPUT } from '@/components/ui/input'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { commonTexts } from '@/lib/texts/common'
import { credentialTexts, uploadTexts as texts } from '@/lib/texts/credentials'
import { type UploadResult, uploadCertificate, uploadSshKey } from './credential-actions'
import { FormRefusal, type Remedies } from './form-refusal'

const ACTIONS = { certificate: uploadCertificate, sshKey: uploadSshKey }

/** Takes a certificate or an SSH public key, as a file or as text. */
export function UploadForm({
  kind,
  user,
  doneHref,
  remedies,
}: {
  kind: keyof typeof ACTIONS
  /** Whose it becomes, if not the reader's. */
  user: string | undefined
  doneHref: string
  remedies: Remedies
}) {
  const [state, action] = useActionState<FormState<UploadResult>, FormData>(ACTIONS[kind], READY)
  const { denied, uploaded } = state.result ?? {}
  const { one, field, hint } = credentialTexts[kind]
  if (uploaded !== undefined) {
    return (
      <>
        <Flash tone="success" title={texts.uploaded(uploaded)}>
          <p>{texts.isActive}</p>
        </Flash>
        <ButtonLink href={doneHref} variant="primary" className="mt-5">
          {commonTexts.toCredentials}
        </ButtonLink>
      </>
    )
  }
  return (
    <Panel name="upload" title={one} flush>
      <ActionForm action={action}>
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <div className="p-(--inset)">
          {!denied && <ErrorSummary errors={state.errors} />}
          <Field id="file" label={texts.file} hint={texts.fileHint} error={errorAt(state, 'file')} optional>
            {(control) => (
              <input
                {...control}
                type="file"
                name="file"
                accept=".pem,.crt,.cer,.pub,.txt"
                className={cx(INPUT, 'mt-2 block min-h-10 w-full px-3 py-2 text-body max-sm:min-h-11')}
              />
            )}
          </Field>
          <TextArea name="text" label={field} hint={hint} error={errorAt(state, 'text')} optional code rows={8} />
        </div>
        <PanelActions>
          <SubmitButton pending={texts.uploading}>{texts.upload}</SubmitButton>
          <ButtonLink href={doneHref} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </ActionForm>
      {denied && <FormRefusal deed={texts.upload} refusal={denied} remedies={remedies} />}
    </Panel>
  )
}
