import type { Store } from '@/lib/db/store'
import { env } from '@/lib/env'
import { demoMaterialIn } from './demo-material'

const KEY = 'environment'

/** The environment that a database is of; undefined while it is of none. */
export async function markOf(store: Store): Promise<string | undefined> {
  return (await store.setting.findUnique({ where: { key: KEY } }))?.value
}

/** Marks a database as one of training, for good: its test hooks were open, or a world was written to it. */
export async function markTraining(store: Store): Promise<void> {
  await store.setting.upsert({
    where: { key: KEY },
    create: { key: KEY, value: 'training' },
    update: { value: 'training' },
  })
}

/** Marks a database that has no mark as one of production. */
export async function markProduction(store: Store): Promise<void> {
  await store.setting.upsert({ where: { key: KEY }, create: { key: KEY, value: 'production' }, update: {} })
}

/**
 * Sees to it that a database made in training is never served in production, nor the other way round (S-127): what
 * opens the one is printed in the documentation, and training lets whoever has the operator's token do everything.
 * Throws one sentence.
 */
export async function assertEnvironment(store: Store): Promise<void> {
  const mark = await markOf(store)
  if (env().environment === 'training') {
    if (mark !== 'production') return
    throw new Error(
      'This database is of production, and training would open it to test hooks: set ENVIRONMENT=production, or give ' +
        'training a DATA_DIR of its own.',
    )
  }
  if (mark === 'training') throw refusedInProduction('it was made in training')
  const found = await demoMaterialIn(store)
  if (found !== undefined) throw refusedInProduction(found)
}

const refusedInProduction = (why: string) =>
  new Error(
    `Production does not open this database: ${why}, so what opens it is printed in the documentation. Give ` +
      'production a DATA_DIR of its own.',
  )
