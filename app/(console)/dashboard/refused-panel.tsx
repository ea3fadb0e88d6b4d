import { Panel } from '@/components/ui/panel'
import type { ErrorView } from '@/lib/console/error-view'
import { type Asked, DeniedOnce } from '../denied-once'

/** A panel whose call was refused or failed. What already refused one of the panels `above` is told in one line. */
export function RefusedPanel({
  name,
  title,
  error,
  above,
}: {
  name: string
  title: string
  error: ErrorView
  above: readonly Asked[]
}) {
  const { refusal } = error
  return (
    <Panel name={name} title={title} state={refusal ? 'denied' : 'error'} decisionId={refusal?.decisionId}>
      <DeniedOnce panel={title} error={error} above={above} retryHref="/dashboard" />
    </Panel>
  )
}
