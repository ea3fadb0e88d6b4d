import { spawn } from 'node:child_process'
import { nameInArn } from '@/lib/arns'
import { later } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import type { Notice } from '@/lib/generated/sqlite/client'
import { log } from '@/lib/log'

/** What NOTICE_COMMAND gets on its standard input: one line of JSON without secrets. */
export type Message = {
  id: number
  event: string
  account: string
  userName: string
  arn: string
  at: string
  subject: string
  by: string
  sourceIp: string
}

/** Delivers one notice. Throws when that fails. */
export type DeliveryRun = (message: Message) => Promise<void>

const AT_A_TIME = 20
const MOST_TRIES = 8
const LONGEST_WAIT = 3_600
const SECONDS_TO_RUN = 30

/**
 * Delivers the notices that are due, one by one, the oldest first. Returns how many were delivered. A notice that fails is
 * tried again after one minute, two, four and so on, eight times in all. The next try is stored before this one begins, so
 * that a try cut off by the end of the process is repeated: a notice may be delivered twice, but is never lost.
 */
export async function deliverDue(run: DeliveryRun, now: Date): Promise<number> {
  const due = await inTransaction(NO_ACCOUNT, (store) =>
    store.notice.findMany({ where: { dueAt: { lte: now } }, orderBy: { id: 'asc' }, take: AT_A_TIME }),
  )
  let told = 0
  for (const notice of due) if (await deliver(notice, run, now)) told += 1
  return told
}

async function deliver(notice: Notice, run: DeliveryRun, now: Date): Promise<boolean> {
  const { id, dueAt } = notice
  const tries = notice.tries + 1
  const next = tries < MOST_TRIES ? later(now, Math.min(60 * 2 ** (tries - 1), LONGEST_WAIT)) : null
  const { count } = await inTransaction(NO_ACCOUNT, (store) =>
    store.notice.updateMany({ where: { id, dueAt }, data: { tries, dueAt: next } }),
  )
  // Another round took it, or its account was deleted.
  if (count === 0) return false
  try {
    await run(messageOf(notice))
  } catch (thrown) {
    log().error({ err: thrown, notice: id, tries, last: next === null }, 'notice not delivered')
    return false
  }
  await inTransaction(NO_ACCOUNT, (store) => store.notice.updateMany({ where: { id }, data: { dueAt: null } }))
  return true
}

const messageOf = (notice: Notice): Message => ({
  id: notice.id,
  event: notice.kind,
  account: notice.account,
  userName: nameInArn(notice.principalArn),
  arn: notice.principalArn,
  at: notice.at.toISOString(),
  subject: notice.subject,
  by: notice.byArn,
  sourceIp: notice.sourceIp,
})

/** Runs a program for a notice, without a shell. Of our environment it gets only the path to programs. */
export function program(command: string): DeliveryRun {
  return (message) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, [], {
        stdio: ['pipe', 'ignore', 'ignore'],
        env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
        timeout: SECONDS_TO_RUN * 1000,
        killSignal: 'SIGKILL',
      })
      child.once('error', reject)
      // A program need not read its input: its exit code counts.
      child.stdin.on('error', () => {})
      child.once('close', (code, signal) => {
        if (code === 0) resolve()
        else reject(new Error(`${command} ended with ${signal ?? `exit code ${code}`}.`))
      })
      child.stdin.end(`${JSON.stringify(message)}\n`)
    })
}
