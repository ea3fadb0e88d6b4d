import type { Store } from '@/lib/db/store'
import { env } from '@/lib/env'
import { demoMaterialIn } from './demo-material'

const KEY = 'environment'

/** Returns the environment that a database is marked for; undefined without a mark. */
export async function markOf(store: Store): Promise<string | undefined> {
  return (await store.setting.findUnique({ where: { key: KEY } }))?.value
}

/** Marks a database for training, permanently: its test hooks were open, or a world was written to it. */
export async function markTraining(store: Store): Promise<void> {
  await store.$executeRaw`
    INSERT INTO "Setting" ("key", "value") VALUES (${KEY}, 'training')
    ON CONFLICT ("key") DO UPDATE SET "value" = 'training' WHERE "Setting"."value" <> 'training'`
}

/** Marks a database for production, unless it has a mark. */
export async function markProduction(store: Store): Promise<void> {
  await store.setting.upsert({ where: { key: KEY }, create: { key: KEY, value: 'production' }, update: {} })
}

/**
 * Refuses to serve a training database in production and a production database in training (S-127). The passwords of a
 * training database are printed in the documentation, and in training the operator's token allows everything. Throws an
 * Error with one sentence for the operator.
 */
export async function demandEnvironment(store: Store): Promise<void> {
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
