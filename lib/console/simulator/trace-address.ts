import { PRESETS, type PresetId, withPreset } from '@/lib/simulator/presets'
import type { Scenario } from '@/lib/simulator/scenario'

/** One simulated request, as the address of its trace says it: with the name of a role, under the role's trust policy. */
type TraceAsked = { principal: string; action: string; resource: string; session: PresetId; role?: string }

/** The same, with the part of the scenario that the session makes. */
type TraceQuestion = TraceAsked & { scenario: Pick<Scenario, 'session' | 'context'> }

/** The page with the trace of a simulated request. */
export function traceHref({ principal, action, resource, session, role }: TraceAsked): string {
  const query = { principal, action, resource, session, ...(role !== undefined && { role }) }
  return `/simulator/trace?${new URLSearchParams(query)}`
}

/** Reads the address; undefined where something is missing. */
export function traceQuestion(read: (field: keyof TraceAsked) => string | undefined): TraceQuestion | undefined {
  const [principal, action, resource, role] = [read('principal'), read('action'), read('resource'), read('role')]
  const session = PRESETS.find(({ id }) => id === read('session'))?.id
  if (!principal || !action || !resource || !session) return undefined
  const asked = { principal, action, resource, session, ...(role && { role }) }
  return { ...asked, scenario: { session, context: withPreset([], session) } }
}
