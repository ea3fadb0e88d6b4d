import { readFileSync } from 'node:fs'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { type Metadata, metadataFrom } from './metadata'
import { type Models, modelsFrom } from './models'
import { VIRTUAL_AUTHENTICATOR } from './virtual-authenticator'

// Next loads modules more than once in one process, and the file has several megabytes, so they live in a global.
const globals: typeof globalThis & { posternModels?: Models } = globalThis

/** The models that this process knows. None in production without FIDO_METADATA: then browsers are asked for no statement. */
export function modelsInUse(): Models {
  globals.posternModels ??= load().models
  return globals.posternModels
}

/**
 * Reads the file that FIDO_METADATA names, so that a start fails and not a registration. Throws an error for the operator.
 * Returns when FIDO makes the next file, or undefined without one.
 */
export function loadModels(): Date | undefined {
  const { models, nextUpdate } = load()
  globals.posternModels = models
  return nextUpdate
}

function load(): { models: Models; nextUpdate?: Date } {
  const { fidoMetadata, environment } = env()
  const metadata = fidoMetadata === undefined ? undefined : read(fidoMetadata)
  const virtual = environment === 'training' ? [VIRTUAL_AUTHENTICATOR] : []
  return { models: modelsFrom([...(metadata?.models ?? []), ...virtual]), nextUpdate: metadata?.nextUpdate }
}

function read(file: string): Metadata {
  try {
    return metadataFrom(readFileSync(file, 'utf8'), systemClock.now())
  } catch (thrown) {
    throw new Error(`FIDO_METADATA cannot be used. ${file}: ${thrown instanceof Error ? thrown.message : thrown}`)
  }
}
