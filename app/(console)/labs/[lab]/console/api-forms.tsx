'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import type { ApiAnswerView, ApiConsoleView } from '@/components/iam/api-console-view'
import { PracticeBox } from '@/components/iam/practice-box'
import { PracticeCodes } from '@/components/iam/practice-codes'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, READY } from '@/lib/console/form-state'
import { apiConsoleTexts as texts } from '@/lib/texts/api-console'
import { ActionChoice } from './action-choice'
import { getToken, send } from './actions'
import { Answer } from './answer'
import { Choice } from './choice'
import { Parameters } from './parameters'
import { SignerChoice } from './signer-choice'
import { TokenForm } from './token-form'

type Answered = FormState<ApiAnswerView | undefined>

const START: Answered = { ...READY, result: undefined }

/** Makes calls of the API. `page` is the one it stands on. */
export function ApiForms({ lab, page, view }: { lab: string; page: string; view: ApiConsoleView }) {
  const [sent, sendAction] = useActionState(send, START)
  const [got, getAction] = useActionState(getToken, START)
  const { action, signers, practice, predicts } = view
  const latest = latestOf(sent, got)
  useFreshPage(latest?.at)
  // What was typed belongs to the action that it was typed for.
  const typed = sent.result === undefined || sent.result.name === action?.name ? sent : START
  const fills = fillsOf(view)
  if (signers.length === 0) return <p className="p-(--inset)">{texts.noKeys}</p>
  return (
    <>
      <div className="grid gap-5 p-(--inset)">
        <ErrorSummary errors={[...sent.errors, ...got.errors]} />
        <ActionChoice page={page} actions={view.actions} offered={view.offered} chosen={action?.name} />
        {view.unknown !== undefined && <p className="font-semibold text-danger">{texts.unknown(view.unknown)}</p>}
        {action && (
          <ActionForm action={sendAction} className="grid gap-4 [&>.field]:mt-0!" noValidate key={action.name}>
            <input type="hidden" name="lab" value={lab} />
            <input type="hidden" name="action" value={action.name} />
            <div>
              <h3>
                <code>{action.name}</code>
              </h3>
              <p className="text-muted">{action.summary}</p>
            </div>
            <SignerChoice signers={signers} chosen={chosenSigner(view, latest)} />
            <Parameters fields={action.fields} state={typed} />
            {practice && fills && practice.entries.length > 0 && (
              <PracticeBox>
                {practice.entries.map((entry) => (
                  <div key={entry.id} className="mt-2">
                    <p className="text-muted">{texts.codesFor(entry.label)}</p>
                    <PracticeCodes entry={entry} clock={practice.clock} fills={fills} />
                  </div>
                ))}
              </PracticeBox>
            )}
            {predicts && <Prediction />}
            <div>
              <SubmitButton pending={texts.sending}>{texts.send}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
      {latest && <Answer answer={latest} back={page} canKeep={practice !== undefined} />}
      {fills !== 'code' && (
        <div className="border-t border-hairline p-(--inset)">
          <Disclosure summary={texts.tokenTitle} open={got.status !== 'ready' || undefined}>
            <div className="pt-2">
              <TokenForm lab={lab} view={view} action={getAction} values={got.values} />
            </div>
          </Disclosure>
        </div>
      )}
    </>
  )
}

/** Shows what a call has changed on the page, after its answer: that must not wait for a whole page. */
function useFreshPage(answeredAt: number | undefined) {
  const router = useRouter()
  useEffect(() => {
    if (answeredAt !== undefined) router.refresh()
  }, [answeredAt, router])
}

/** The later of both answers. */
function latestOf({ result: sent }: Answered, { result: got }: Answered): ApiAnswerView | undefined {
  if (!sent || !got) return sent ?? got
  return sent.at > got.at ? sent : got
}

/** A token that was just got signs the next call; otherwise whoever signed the last one does. */
function chosenSigner({ signers, signer }: ApiConsoleView, latest: ApiAnswerView | undefined): string | undefined {
  if (!latest || latest.hasToken) return signer
  return signers.some(({ id }) => id === latest.signer.id) ? latest.signer.id : signer
}

/** Which fields of codes the action has. */
function fillsOf({ action }: ApiConsoleView): 'code' | 'pair' | undefined {
  const names = action?.fields.map(({ name }) => name) ?? []
  if (names.includes('AuthenticationCode2')) return 'pair'
  return names.includes('TokenCode') ? 'code' : undefined
}

/** Asks what will come of the call. Nothing depends on it. */
function Prediction() {
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, title]) => ({ value, title }))
  return (
    <div className="grid gap-2 rounded-control border border-line bg-sunken p-4 [&>.field]:mt-0!">
      <p className="font-semibold">{texts.predict}</p>
      <p className="text-muted">{texts.predictHint}</p>
      <Choice name="value" legend={texts.value} options={options(texts.values)} />
      <Choice name="outcome" legend={texts.outcome} options={options(texts.outcomes)} />
    </div>
  )
}
