'use client'

import type { ComponentProps } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { INPUT } from '@/components/ui/input'
import { Panel, PanelActions } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { accountImportTexts as texts } from '@/lib/texts/account-import'
import { commonTexts } from '@/lib/texts/common'
import { FormRefusal, type Remedies } from '../../security-credentials/form-refusal'
import { useFileForm } from '../../use-file-form'
import { importAccount } from './actions'
import { MadePanels } from './made-panels'

/** The largest form that the server takes from this page, less what a form adds to its fields. */
const LARGEST_FORM = 5_000_000

const tooLarge = () => ({ field: 'files', message: texts.tooLarge })

/** Asks for files, and shows what became of them. */
export function ImportForm({ refused, remedies }: { refused: ButtonRefusal | undefined; remedies: Remedies }) {
  const { state, action, send, isPending, errors, errorAt } = useFileForm(importAccount, LARGEST_FORM, tooLarge())
  const { denied, made } = state.result ?? {}
  if (made) return <MadePanels made={made} />
  return (
    <>
      <ActionForm action={action} onSubmit={send} noValidate>
        <Panel name="import-account" title={texts.panel} flush>
          <div className="p-(--inset)">
            {!denied && <ErrorSummary errors={errors} />}
            <p className="measure mb-2">
              <Prose text={texts.how} />
            </p>
            <p className="measure mb-4 text-muted">{texts.what}</p>
            <FileField
              name="files"
              label={texts.files}
              hint={texts.filesHint}
              error={errorAt('files')}
              accept=".json"
            />
            <Disclosure className="my-2 noscript:hidden" summary={texts.folder} flush>
              <FileField name="folder" label={texts.folder} webkitdirectory="" />
            </Disclosure>
            <TextArea name="text" label={texts.paste} error={errorAt('text')} optional code rows={5} />
            <TextField
              name="user"
              label={texts.user}
              hint={texts.userHint}
              error={errorAt('user')}
              defaultValue={state.values.user}
              maxLength={64}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              optional
            />
          </div>
          <PanelActions>
            <SubmitButton refused={refused} pending={texts.submitting} isBusy={isPending}>
              {texts.submit}
            </SubmitButton>
            <ButtonLink href="/policies" variant="quiet" className="-me-3 ms-auto">
              {commonTexts.cancel}
            </ButtonLink>
          </PanelActions>
        </Panel>
      </ActionForm>
      {denied && <FormRefusal deed={texts.submit} refusal={denied} remedies={remedies} />}
    </>
  )
}

/** Several files, or a folder where the browser can open one. */
function FileField({
  name,
  label,
  hint,
  error,
  ...input
}: { name: string; label: string; hint?: string; error?: string | undefined } & Omit<ComponentProps<'input'>, 'id'> & {
    webkitdirectory?: string
  }) {
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          {...input}
          type="file"
          name={name}
          multiple
          className={cx(INPUT, 'mt-2 block min-h-10 w-full px-3 py-2 text-body max-sm:min-h-11')}
        />
      )}
    </Field>
  )
}
