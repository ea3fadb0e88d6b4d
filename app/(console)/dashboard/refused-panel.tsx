import { Panel } from '@/components/ui/panel'
import type { ErrorView } from '@/lib/console/error-view'
import { type Asked, denialOf } from '../denial'
import { Denial, stateOf } from '../denial-view'

/** A panel whose call was refused or failed. What already refused one of the panels `above` is told in one line. */
export async function RefusedPanel({
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
  const denial = await denialOf(error, { above, retryHref: '/dashboard' })
  return (
    <Panel name={name} title={title} {...stateOf(denial)}>
      <Denial panel={title} denial={denial} />
    </Panel>
  )
}
