import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/testing/database'
import { askPostgres, databaseAddress, startPostgres } from '@/lib/testing/postgres'
import { databaseFaults } from '../health'
import { migrate } from '../migrate'
import { inTransaction } from '../store'
import { NO_ACCOUNT } from '../turn'

const server = await startPostgres()
const url = databaseAddress(server.address, 'health')
beforeAll(async () => {
  await askPostgres(server.address, 'CREATE DATABASE health')
  await migrate(url)
})
// Before the database is closed, because these run in the reverse order.
afterAll(server.stop)
ownDatabase({ DATABASE_URL: url })

const faults = () => databaseFaults(async () => true)

/** Lets a table take small rows only, as on a full disk where its pages have room. */
const fill = () =>
  askPostgres(
    url,
    `CREATE FUNCTION "full"() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
     CREATE TRIGGER "full" BEFORE INSERT ON "Setting" FOR EACH ROW WHEN (length(NEW."value") > 8192)
       EXECUTE FUNCTION "full"()`,
  )
const makeRoom = () => askPostgres(url, 'DROP FUNCTION "full" CASCADE')

it('a PostgreSQL where a call has found no room is unhealthy until much can be written again', async () => {
  expect(await faults()).toEqual([])
  await fill()
  const call = inTransaction(NO_ACCOUNT, (store) =>
    store.setting.create({ data: { key: 'lost', value: 'x'.repeat(10_000) } }),
  )
  await expect(call).rejects.toMatchObject({ code: 'ServiceUnavailable' })
  expect([await faults(), await faults()]).toEqual([['database'], ['database']])
  await makeRoom()
  expect(await faults()).toEqual([])
  // From then on a check is cheap again.
  await fill()
  expect(await faults()).toEqual([])
  await makeRoom()
  expect(await askPostgres(url, 'SELECT * FROM "Setting"')).toEqual([])
})
