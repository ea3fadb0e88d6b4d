import { ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Panel, PanelActions } from '@/components/ui/panel'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { USE_CASES, type UseCase } from './use-cases'

/** Step 1: a plain form that only leads to step 2, so nothing is kept on the server. */
export function UseCaseForm({ chosen, wasSent }: { chosen: UseCase | undefined; wasSent: boolean }) {
  const useError = wasSent && !chosen ? 'Choose what the key is for.' : undefined
  const confirmError = wasSent && chosen ? 'Confirm that you know of the better way.' : undefined
  const errors = [
    ...(useError ? [{ field: 'use', message: useError }] : []),
    ...(confirmError ? [{ field: 'confirmed', message: confirmError }] : []),
  ]
  return (
    <Panel name="use-case" title="Use case" titleId="step-title" flush>
      <form method="get">
        <input type="hidden" name="step" value="2" />
        <div className="p-(--inset)">
          <ErrorSummary errors={errors} />
          <RadioCards
            name="use"
            legend="What is the key for?"
            hint="A long-term key is a password that never changes. For most purposes there is something better."
            error={useError}
            defaultValue={chosen}
            cards={USE_CASES}
          />
          <Checkbox
            name="confirmed"
            value="yes"
            label="I know of the better way and want an access key"
            error={confirmError}
          />
        </div>
        <PanelActions>
          <SubmitButton>Next</SubmitButton>
          <ButtonLink href="/security-credentials" variant="quiet" className="-me-3 ms-auto">
            Cancel
          </ButtonLink>
        </PanelActions>
      </form>
    </Panel>
  )
}
