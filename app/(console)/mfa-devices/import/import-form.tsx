'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useState } from 'react'
import { CodeField } from '@/components/ui/code-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { type FormError, type FormState, READY } from '@/lib/console/form-state'
import { tokenImportTexts as texts } from '@/lib/texts/token-import'
import { FormRefusal, type Remedies } from '../../security-credentials/form-refusal'
import { importTokens } from './actions'
import { FileFields } from './file-fields'
import type { FoundTokens, ImportResult } from './found-tokens'

/** The largest form that the server takes, less what a form adds to its fields. */
const LARGEST_FORM = 250_000

const NO_ERRORS: readonly FormError[] = []
const TOO_LARGE: readonly FormError[] = [{ field: 'file', message: texts.tooLarge }]

/**
 * One form that is sent twice: first the file alone, to hear what is in it, then again with a code of its first token.
 * Nothing of the file is kept in between, neither here in the page's data nor on the server.
 */
export function ImportForm({ remedies, cancel }: { remedies: Remedies; cancel: ReactNode }) {
  const [state, action, isPending] = useActionState<FormState<ImportResult>, FormData>(importTokens, READY)
  const [sizeErrors, setSizeErrors] = useState(NO_ERRORS)

  // React empties a form that it has sent, and the file is needed again.
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const data = new FormData(event.currentTarget)
    const isTooLarge = sizeOf(data) > LARGEST_FORM
    setSizeErrors(isTooLarge ? TOO_LARGE : NO_ERRORS)
    if (!isTooLarge) startTransition(() => action(data))
  }

  const { denied, found } = state.result ?? {}
  const first = found?.first
  const errors = sizeErrors.length > 0 ? sizeErrors : state.errors
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <form action={action} onSubmit={send} noValidate>
        <Panel name="token-file" title={texts.file} flush>
          <div className="p-(--inset)">
            {!denied && <ErrorSummary errors={errors} />}
            <FileFields errorAt={errorAt} values={state.values} />
          </div>
          {first === undefined && (
            <PanelActions>
              <SubmitButton pending={texts.checking} isBusy={isPending}>
                {texts.check}
              </SubmitButton>
              {cancel}
            </PanelActions>
          )}
        </Panel>
        {found && (
          <Panel name="found-tokens" title={texts.found} flush>
            <Found found={found} />
            {first !== undefined && (
              <>
                <div className="grid gap-5 p-(--inset)">
                  <p className="measure">{texts.proofText(first)}</p>
                  {/* A code that was sent is not good again. */}
                  <CodeField
                    key={String(isPending)}
                    name="code"
                    label={texts.code(first)}
                    error={errorAt('code')}
                    autoComplete="off"
                  />
                  <input type="hidden" name="found" value={first} />
                  <p className="hidden measure font-semibold noscript:block">{texts.chooseAgain}</p>
                </div>
                <PanelActions>
                  <SubmitButton pending={texts.importing} isBusy={isPending}>
                    {texts.import(found.tokens)}
                  </SubmitButton>
                  {cancel}
                </PanelActions>
              </>
            )}
          </Panel>
        )}
      </form>
      {denied && <FormRefusal deed={texts.title} refusal={denied} remedies={remedies} />}
    </>
  )
}

const sizeOf = (data: FormData) =>
  [...data.values()].reduce((sum, value) => sum + (typeof value === 'string' ? value.length : value.size), 0)

function Found({ found: { tokens, refused, moreRefused } }: { found: FoundTokens }) {
  return (
    <>
      <p className="p-(--inset)" role="status">
        <strong>{texts.foundTokens(tokens, refused.length + moreRefused)}</strong> {texts.nothingStored}
      </p>
      {refused.length > 0 && (
        <Table
          caption={texts.refusedCaption}
          rows={refused}
          rowKey={({ line }) => String(line)}
          columns={[
            { key: 'line', header: texts.line, cell: ({ line }) => line },
            {
              key: 'serial',
              header: texts.serial,
              rowHeader: true,
              cell: ({ serialNumber }) => <span className="mono wrap-anywhere">{serialNumber}</span>,
            },
            { key: 'why', header: texts.why, cell: ({ why }) => why },
          ]}
        />
      )}
      {moreRefused > 0 && <p className="px-(--inset) pt-4 text-muted">{texts.refusedMore(moreRefused)}</p>}
    </>
  )
}
