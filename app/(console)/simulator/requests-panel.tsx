import { Panel, PanelActions } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import { linesOf } from '@/lib/simulator/draft'
import { simulatorTexts } from '@/lib/texts/simulator'
import { ActionFinder } from './action-finder'
import { AskingButton } from './asking-button'
import type { Part } from './form'

const texts = simulatorTexts.requests

/** What is asked about: each action on each resource. */
export function RequestsPanel({ part }: { part: Part }) {
  const { draft, type, errorAt, isPending, refused } = part
  const actions = linesOf(draft.actions).length
  const resources = Math.max(1, linesOf(draft.resources).length)
  return (
    <Panel name="requests" title={texts.title} flush>
      <div className="p-(--inset)">
        <div className="mb-5">
          <ActionFinder part={part} />
        </div>
        <TextArea
          name="actions"
          label={texts.actions}
          hint={texts.actionsHint}
          error={errorAt('actions')}
          code
          rows={4}
          value={draft.actions}
          onChange={(event) => type({ actions: event.target.value })}
        />
        <TextArea
          name="resources"
          label={texts.resources}
          hint={texts.resourcesHint}
          error={errorAt('resources')}
          code
          optional
          rows={3}
          value={draft.resources}
          onChange={(event) => type({ resources: event.target.value })}
        />
      </div>
      <PanelActions>
        <AskingButton value="run" pending={simulatorTexts.running} isBusy={isPending} refused={refused.run}>
          {simulatorTexts.runButton}
        </AskingButton>
        <span className="text-muted tabular-nums ms-auto">{texts.size(actions, resources)}</span>
      </PanelActions>
    </Panel>
  )
}
