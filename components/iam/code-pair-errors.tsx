import { ErrorSummary, type FieldError } from '@/components/ui/error-summary'
import { Time } from '@/components/ui/time'

/** What may help after two codes were refused. `serverTime` is in milliseconds since 1970. */
export type CodePairHelpView = { hint: string; serverTime?: number }

/** The errors of a panel's form for two codes, with help below them. */
export function CodePairErrors({ errors, help }: { errors: readonly FieldError[]; help?: CodePairHelpView }) {
  if (errors.length === 0) return null
  return (
    <div className="px-(--inset) pt-(--inset)">
      <ErrorSummary errors={errors}>{help && <Help {...help} />}</ErrorSummary>
    </div>
  )
}

function Help({ hint, serverTime }: CodePairHelpView) {
  return (
    <div className="mt-1 grid gap-1">
      <p>{hint}</p>
      {serverTime !== undefined && (
        <p>
          The server's clock says <Time at={serverTime} format="clock" />. If the clock of your app's device differs,
          set it right.
        </p>
      )}
    </div>
  )
}
