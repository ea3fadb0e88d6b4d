import { ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { createKeyTexts as texts } from '@/lib/texts/access-keys'
import { commonTexts } from '@/lib/texts/common'
import { pageOf } from '../../whose'
import { USE_CASES, type UseCase } from './use-cases'

/** Step 1: a plain form that only leads to step 2, so nothing is kept on the server. */
export function UseCaseForm({
  user,
  chosen,
  wasSent,
}: {
  /** For whom the key is, if not for the reader. */
  user: string | undefined
  chosen: UseCase | undefined
  wasSent: boolean
}) {
  const useError = wasSent && !chosen ? texts.chooseUse : undefined
  const confirmError = wasSent && chosen ? texts.confirmError : undefined
  const errors = [
    ...(useError ? [{ field: 'use', message: useError }] : []),
    ...(confirmError ? [{ field: 'confirmed', message: confirmError }] : []),
  ]
  return (
    <Panel name="use-case" title={texts.useCase} titleId="step-title" flush>
      <form method="get">
        <input type="hidden" name="step" value="2" />
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <div className="p-(--inset)">
          <ErrorSummary errors={errors} />
          <RadioCards
            name="use"
            legend={texts.question}
            hint={texts.questionHint}
            error={useError}
            defaultValue={chosen}
            cards={USE_CASES.map((value) => ({ value, ...texts.useCases[value] }))}
          />
          <Checkbox name="confirmed" value="yes" label={texts.confirm} error={confirmError} />
        </div>
        <PanelActions>
          <SubmitButton>{texts.next}</SubmitButton>
          <ButtonLink href={pageOf(user)} variant="quiet" className="-me-3 ms-auto">
            {commonTexts.cancel}
          </ButtonLink>
        </PanelActions>
      </form>
    </Panel>
  )
}
