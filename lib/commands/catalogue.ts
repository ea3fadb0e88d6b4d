import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '@/lib/clock'
import { ACTIONS } from '@/lib/policy/catalogue/actions'
import {
  catalogueFiles,
  readServiceFile,
  readServiceList,
  SERVICE_REFERENCE,
  type ServiceFile,
} from './service-reference'

const HELP = `Writes the catalogue of actions and condition keys (lib/policy/catalogue) from AWS's service reference.

  npm run catalogue               asks ${SERVICE_REFERENCE}
  npm run catalogue -- <folder>   reads index.json, the list of services, and iam.json and so on beside it

Nothing is written unless all files could be read. Read the difference before you commit it.
`

const [folder] = process.argv.slice(2)
if (folder === '--help' || folder === '-h') {
  process.stdout.write(HELP)
  process.exit()
}

try {
  await writeCatalogue()
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
}

async function writeCatalogue() {
  const list = readServiceList(await read('index.json'), 'index.json')
  const files: ServiceFile[] = []
  for (const service of Object.keys(ACTIONS)) {
    files.push(readServiceFile(await read(`${service}.json`), `${service}.json`))
  }
  const date = systemClock.now().toISOString().slice(0, 10)
  const services = list.map(({ service }) => service)
  for (const [file, text] of Object.entries(catalogueFiles(services, files, date))) {
    writeFileSync(file, text)
    console.log(`${file} was written.`)
  }
}

async function read(name: string): Promise<string> {
  if (folder !== undefined) return readFileSync(path.join(folder, name), 'utf8')
  const address = name === 'index.json' ? SERVICE_REFERENCE : `${SERVICE_REFERENCE}v1/${path.parse(name).name}/${name}`
  const answer = await fetch(address).catch((cause: unknown) => {
    throw new Error(`${address} cannot be reached.`, { cause })
  })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`)
  return answer.text()
}
