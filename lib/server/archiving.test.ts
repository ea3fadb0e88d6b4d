import { describe, expect, it, vi } from 'vitest'
import { log } from '@/lib/log'
import { archiveOldRecords } from './archiving'

/** What is logged when a run of the archive ends in a way. */
async function logOf(archive: Parameters<typeof archiveOldRecords>[2]): Promise<unknown[]> {
  const entries: unknown[] = []
  const keep = (level: string) => (facts: unknown, text?: string) => void entries.push([level, facts, text])
  const info = vi.spyOn(log(), 'info').mockImplementation(keep('info'))
  const error = vi.spyOn(log(), 'error').mockImplementation(keep('error'))
  await archiveOldRecords(90, 'folder', archive)
  info.mockRestore()
  error.mockRestore()
  return entries
}

describe('the daily archive of old records', () => {
  it('logs how many records are in which file', async () => {
    const entries = await logOf(async () => ({ records: 2, file: 'folder/x.jsonl', broken: [] }))
    expect(entries).toEqual([['info', { records: 2, file: 'folder/x.jsonl' }, 'old records were archived']])
  })

  it('logs accounts whose records do not verify, as an error', async () => {
    const entries = await logOf(async () => ({ records: 0, file: undefined, broken: ['111122223333'] }))
    const text = 'old records were not archived, because they do not verify'
    expect(entries).toEqual([['error', { account: '111122223333' }, text]])
  })

  it('is silent while another server does it, and on a day without old records', async () => {
    expect(await logOf(async () => undefined)).toEqual([])
    expect(await logOf(async () => ({ records: 0, file: undefined, broken: [] }))).toEqual([])
  })

  it('logs a failure and does not throw, because the server goes on', async () => {
    const err = new Error('The disk is full.')
    expect(await logOf(() => Promise.reject(err))).toEqual([['error', { err }, 'old records were not archived']])
  })
})
