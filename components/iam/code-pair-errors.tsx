import { ErrorSummary, type FieldError } from '@/components/ui/error-summary'
import { Time } from '@/components/ui/time'
import { codePairTexts } from '@/lib/texts/mfa-codes'

const [before, after] = codePairTexts.clock

/** What may help after two codes were refused. `serverTime` is in milliseconds since 1970. */
export type CodePairHelpView = { hint: string; serverTime?: number }

/** The errors of a form for two codes, with help below them. */
export function CodePairErrors({ errors, help }: { errors: readonly FieldError[]; help?: CodePairHelpView }) {
  return <ErrorSummary errors={errors}>{help && <Help {...help} />}</ErrorSummary>
}

function Help({ hint, serverTime }: CodePairHelpView) {
  return (
    <div className="mt-1 grid gap-1">
      <p>{hint}</p>
      {serverTime !== undefined && (
        <p>
          {before}
          <Time at={serverTime} format="clock" />
          {after}
        </p>
      )}
    </div>
  )
}
