import { later } from '@/lib/clock'
import { type CredentialReport, rowIn } from '../credential-report'

/** From how many days on keys and passwords count as old. */
export const OLD_KEY_DAYS = 90
export const OLD_PASSWORD_DAYS = 180

/** What the recommendations need of a credential report. Ages are whole days. */
export type ReportFacts = {
  /** The users with a password and no device. */
  withoutMfa: readonly { name: string; arn: string }[]
  oldKeys: number
  oldestKeyDays: number
  /** How many of the old keys were never used. */
  unusedKeys: number
  /** How many users have two active keys. */
  twoKeys: number
  oldPasswords: number
}

/** Reads these facts from a report. The root user is left out: the summary of the account tells about it. */
export function factsIn({ table }: Pick<CredentialReport, 'table'>, now: Date): ReportFacts {
  const rows = table.lines.map((line) => rowIn(table, line)).filter(({ name }) => name !== undefined)
  const isOld = (at: number | undefined, days: number) =>
    at !== undefined && now.getTime() >= later(new Date(at), days * 86_400).getTime()
  const active = rows.flatMap(({ keys }) => keys.filter((key) => key?.isActive)).filter((key) => key !== undefined)
  const old = active.filter(({ rotatedAt }) => isOld(rotatedAt, OLD_KEY_DAYS))
  const oldest = Math.min(now.getTime(), ...old.map(({ rotatedAt }) => rotatedAt))
  return {
    withoutMfa: rows.flatMap(({ name, arn, password, hasMfa }) =>
      name !== undefined && password && !hasMfa ? { name, arn } : [],
    ),
    oldKeys: old.length,
    oldestKeyDays: Math.floor((now.getTime() - oldest) / 86_400_000),
    unusedKeys: old.filter(({ lastUsedAt }) => lastUsedAt === undefined).length,
    twoKeys: rows.filter(({ keys }) => keys.every((key) => key?.isActive)).length,
    oldPasswords: rows.filter(({ password }) => isOld(password?.changedAt, OLD_PASSWORD_DAYS)).length,
  }
}
