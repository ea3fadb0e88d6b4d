import { Panel, PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { FoundActions } from '@/lib/simulator/action-search'
import { linesOf } from '@/lib/simulator/draft'
import { ActionFinder } from './action-finder'
import type { Part } from './form'
import { REQUESTS } from './places'

/** What is asked about: each action on each resource. */
export function RequestsPanel({
  part,
  services,
  found,
}: {
  part: Part
  services: readonly string[]
  found: FoundActions | undefined
}) {
  const { draft, type, errorAt, isPending } = part
  const actions = linesOf(draft.actions).length
  const resources = Math.max(1, linesOf(draft.resources).length)
  return (
    <Panel name="requests" title="Actions and resources" className={REQUESTS} flush>
      <div className="p-(--inset)">
        <div>
          <TextArea
            name="actions"
            label="Actions"
            hint="One to a line, such as iam:ListUsers. No wildcards: a request has one action."
            error={errorAt('actions')}
            code
            rows={6}
            value={draft.actions}
            onChange={(event) => type({ actions: event.target.value })}
          />
          <TextArea
            name="resources"
            label="Resources"
            hint="One ARN to a line. Empty, or *, for actions that have no resource."
            error={errorAt('resources')}
            code
            optional
            rows={6}
            value={draft.resources}
            onChange={(event) => type({ resources: event.target.value })}
          />
        </div>
        <ActionFinder part={part} services={services} found={found} />
      </div>
      <PanelActions>
        <SubmitButton name="intent" value="run" pending="Asking the engine" isBusy={isPending}>
          Run simulation
        </SubmitButton>
        <span className="text-muted tabular-nums ms-auto">
          {actions} {actions === 1 ? 'action' : 'actions'} × {resources} {resources === 1 ? 'resource' : 'resources'}
        </span>
      </PanelActions>
    </Panel>
  )
}
