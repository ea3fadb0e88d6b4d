'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { CodeField } from '@/components/ui/code-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { tokenImportTexts as texts } from '@/lib/texts/token-import'
import { FormRefusal, type Remedies } from '../../security-credentials/form-refusal'
import { useFileForm } from '../../use-file-form'
import { importTokens } from './actions'
import { FileFields } from './file-fields'
import type { FoundTokens } from './found-tokens'

/** The largest form that the server takes, less what a form adds to its fields. */
const LARGEST_FORM = 250_000

const tooLarge = () => ({ field: 'file', message: texts.tooLarge })

/**
 * One form that is sent twice: first the file alone, to hear what is in it, then again with a code of its first token.
 * Nothing of the file is kept in between, neither here in the page's data nor on the server.
 */
export function ImportForm({ remedies, cancel }: { remedies: Remedies; cancel: ReactNode }) {
  const { state, action, send, isPending, errors, errorAt } = useFileForm(importTokens, LARGEST_FORM, tooLarge())
  const { denied, found } = state.result ?? {}
  const first = found?.first
  return (
    <>
      <ActionForm action={action} onSubmit={send} noValidate>
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
                <div className="grid grid-cols-1 gap-5 p-(--inset)">
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
      </ActionForm>
      {denied && <FormRefusal deed={texts.title} refusal={denied} remedies={remedies} />}
    </>
  )
}

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
