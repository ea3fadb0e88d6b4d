import { effectTexts } from '@/lib/texts/policy-effect'
import type { Answered } from './blocks'
import type { EffectCell, LoudLine } from './view-types'

/** Reports whether an answer is one in a session without MFA. */
export const isWithoutMfa = ({ session }: EffectCell) => session !== 'console-mfa'

/** What opens without MFA, writes first: each action once, with those to whom it opens. */
export function loudLines(answered: readonly Answered[]): LoudLine[] {
  const opened = answered.flatMap(({ subject, rows }) =>
    rows.flatMap(({ action, on, isWrite, cells }) => {
      const open = cells.filter((cell) => cell?.direction === 'opens' && isWithoutMfa(cell))
      const sessions = open.flatMap((cell) => (cell ? [effectTexts.sessions[cell.session]] : [])).join(', ')
      return open.length > 0 ? [{ name: subject.name, action, on, isWrite, sessions }] : []
    }),
  )
  const alike = new Map<string, (typeof opened)[number][]>()
  for (const one of opened) {
    const key = `${one.action} ${one.on} ${one.sessions}`
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  return [...alike.values()]
    .flatMap((same) => {
      const [first] = same
      if (!first) return []
      const names = same.map(({ name }) => name).join(', ')
      const { action, on, sessions, isWrite } = first
      return [{ isWrite, sentence: effectTexts.loud.line(action, on, names, sessions) }]
    })
    .toSorted((one, other) => Number(other.isWrite) - Number(one.isWrite))
}
