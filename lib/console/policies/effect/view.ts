import type { ErrorView } from '../../error-view'
import { OWN_SESSIONS } from '../../own-actions'
import { blocksOf } from './blocks'
import { isWithoutMfa, loudLines } from './loud'
import { type ChangedPolicy, rowsOf, type SubjectEffect } from './rows'
import type { UnknownSubject } from './subjects'
import type { EffectDirection, EffectView } from './view-types'

type Effects = {
  effects: readonly SubjectEffect[]
  unknown: readonly UnknownSubject[]
  all: number
  requests: number
  policy: ChangedPolicy
}

/** Arranges answers for a page: what opens a write first, then what opens a read, what closes, and what only changes its kind. */
export function effectView({ effects, unknown, all, requests, policy }: Effects): Omit<EffectView, 'who'> {
  const answered = effects.flatMap(({ subject, asked, answer }) =>
    answer.ok ? [{ subject, rows: rowsOf(asked, answer.output, policy) }] : [],
  )
  const cells = answered.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [{ row, cell }] : []))),
  )
  const number = (wanted: EffectDirection) => cells.filter(({ cell }) => cell.direction === wanted).length
  const answers = answered.length * requests * OWN_SESSIONS.length
  const writes = cells.filter(({ row, cell }) => row.isWrite && cell.direction === 'opens')
  const failures = [
    ...unknown,
    ...effects.flatMap(({ subject, answer }) => (answer.ok ? [] : [{ name: subject.name, error: answer.error }])),
  ]
  return {
    ...{ answers, subjects: answered.length, requests, sessions: OWN_SESSIONS.length, all },
    counts: {
      ...{ opens: number('opens'), closes: number('closes'), kind: number('kind') },
      same: answers - cells.length,
    },
    opensWrite: writes.length,
    opensWriteWithoutMfa: writes.filter(({ cell }) => isWithoutMfa(cell)).length,
    loud: loudLines(answered),
    blocks: blocksOf(answered),
    ...troublesOf(failures),
  }
}

/** Refusals of one action together, and other errors with the same words. */
function troublesOf(failures: readonly { name: string; error: ErrorView }[]): Pick<EffectView, 'refused' | 'failed'> {
  const refused = new Map<string, { action: string; why: string; names: string[] }>()
  const failed = new Map<string, { message: string; names: string[] }>()
  for (const { name, error } of failures) {
    const { refusal, message } = error
    if (refusal) {
      const one = refused.get(refusal.action) ?? {
        action: refusal.action,
        why: `/decisions/${refusal.decisionId}`,
        names: [],
      }
      refused.set(refusal.action, { ...one, names: [...one.names, name] })
    } else {
      const one = failed.get(message) ?? { message, names: [] }
      failed.set(message, { ...one, names: [...one.names, name] })
    }
  }
  return { refused: [...refused.values()], failed: [...failed.values()] }
}
