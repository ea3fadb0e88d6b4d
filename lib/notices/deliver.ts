import { spawn } from 'node:child_process'
import { nameInArn } from '@/lib/arns'
import { later } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import type { Notice } from '@/lib/generated/sqlite/client'
import { log } from '@/lib/log'

/** What NOTICE_COMMAND is given on its standard input: one line of JSON, and nothing secret in it. */
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

/** Tells one notice. Throws when that did not work. */
export type Run = (message: Message) => Promise<void>

const AT_A_TIME = 20
const MOST_TRIES = 8
const LONGEST_WAIT = 3_600
const SECONDS_TO_RUN = 30

/**
 * Tells what is due, one after the other, the oldest first; answers how many were told. What fails is tried again after
 * one minute, two, four and so on, eight times in all. The next try is written down before this one begins, so that one
 * that is cut off by the end of the process is made up for: a notice may be told twice, but not lost.
 */
export async function deliverDue(run: Run, now: Date): Promise<number> {
  const due = await inTransaction((store) =>
    store.notice.findMany({ where: { dueAt: { lte: now } }, orderBy: { id: 'asc' }, take: AT_A_TIME }),
  )
  let told = 0
  for (const notice of due) if (await deliver(notice, run, now)) told += 1
  return told
}

async function deliver(notice: Notice, run: Run, now: Date): Promise<boolean> {
  const { id, dueAt } = notice
  const tries = notice.tries + 1
  const next = tries < MOST_TRIES ? later(now, Math.min(60 * 2 ** (tries - 1), LONGEST_WAIT)) : null
  const { count } = await inTransaction((store) =>
    store.notice.updateMany({ where: { id, dueAt }, data: { tries, dueAt: next } }),
  )
  // Another round, or the end of the account, came first.
  if (count === 0) return false
  try {
    await run(messageOf(notice))
  } catch (thrown) {
    log().error({ err: thrown, notice: id, tries, last: next === null }, 'notice not delivered')
    return false
  }
  await inTransaction((store) => store.notice.updateMany({ where: { id }, data: { dueAt: null } }))
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

/** Runs a program for a notice: without a shell, and with no more of our environment than where programs are. */
export function program(command: string): Run {
  return (message) =>
    new Promise((resolve, reject) => {
      const child = spawn(command, [], {
        stdio: ['pipe', 'ignore', 'ignore'],
        env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
        timeout: SECONDS_TO_RUN * 1000,
        killSignal: 'SIGKILL',
      })
      child.once('error', reject)
      // A program that does not read is judged by how it ends.
      child.stdin.on('error', () => {})
      child.once('close', (code, signal) => {
        if (code === 0) resolve()
        else reject(new Error(`${command} ended with ${signal ?? `exit code ${code}`}.`))
      })
      child.stdin.end(`${JSON.stringify(message)}\n`)
    })
}
