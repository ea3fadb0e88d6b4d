import type { Findings } from '@/lib/console/simulator/findings'
import type { RunView } from '@/lib/console/simulator/simulation-view'
import { type Draft, type Edit, edited } from '@/lib/simulator/draft'
import type { FileView, SimulatorResult } from './actions'

/** What the page shows: the content of the fields, and the results so far. */
export type View = {
  draft: Draft
  findings: Findings
  run?: RunView & { of: Draft }
  denied?: SimulatorResult['denied']
  trace?: SimulatorResult['trace']
  file?: FileView
}

type Happening =
  | { happened: 'edit'; edit: Edit }
  | { happened: 'typed'; fields: Partial<Draft> }
  | { happened: 'answer'; result: SimulatorResult | undefined }
  | { happened: 'left-trace' }
  | { happened: 'left-file' }

export const firstView = ({ draft, ...result }: SimulatorResult): View =>
  viewAfter({ draft, findings: {} }, { happened: 'answer', result: { draft, ...result, edit: undefined } })

/** The view after something happened. A response does not overwrite what was typed while it was awaited. */
export function viewAfter(view: View, event: Happening): View {
  switch (event.happened) {
    case 'edit':
      return { ...view, draft: edited(view.draft, event.edit) }
    case 'typed':
      return { ...view, draft: { ...view.draft, ...event.fields } }
    case 'left-trace':
      return { ...view, trace: undefined }
    case 'left-file':
      return { ...view, file: undefined }
    case 'answer':
      return event.result ? answered(view, event.result) : view
  }
}

function answered(view: View, result: SimulatorResult): View {
  const { draft, edit, findings, run, denied, trace, file } = result
  const isRefusedRun = denied?.deed === 'run'
  return {
    draft: edit ? edited(view.draft, edit) : view.draft,
    findings: findings ?? view.findings,
    run: run ? { ...run, of: draft } : isRefusedRun ? undefined : view.run,
    denied,
    trace,
    file,
  }
}
