import { type Archived, archiveTrail } from '@/lib/archive/archive-trail'
import { log } from '@/lib/log'

/** Archives old records and logs what happened. Never throws: the next day is another try. */
export async function archiveOldRecords(days: number, folder: string, archive = archiveTrail): Promise<void> {
  try {
    // Another server of the same database may be at it.
    logged(await archive({ days, folder }))
  } catch (thrown) {
    log().error({ err: thrown }, 'old records were not archived')
  }
}

function logged({ records, file, broken }: Archived = { records: 0, file: undefined, broken: [] }): void {
  if (records > 0) log().info({ records, file }, 'old records were archived')
  for (const account of broken) log().error({ account }, 'old records were not archived, because they do not verify')
}
