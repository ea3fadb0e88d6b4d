import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, inject, it, vi } from 'vitest'
import type { Env } from '@/lib/env'
import { loadModels, modelsInUse } from './models-in-use'

const settings = vi.hoisted((): Partial<Env> => ({}))
vi.mock('@/lib/env', async (importOriginal) => {
  const real = await importOriginal<typeof import('@/lib/env')>()
  return { ...real, env: (): Env => ({ ...real.env(), ...settings }) }
})
beforeEach(() => void Object.assign(settings, { environment: 'production', fidoMetadata: undefined }))

describe('without a metadata file', () => {
  it('production knows no model', () => {
    expect(loadModels()).toBeUndefined()
    expect(modelsInUse().size).toBe(0)
  })

  it("training knows Chromium's virtual authenticator, by AAGUID and by key", () => {
    settings.environment = 'training'
    loadModels()
    expect([...modelsInUse().values()].map(({ certifications }) => certifications)).toEqual([
      { FIDO: 'L1' },
      { FIDO: 'L1' },
    ])
  })
})

describe('a start fails, with the file and the reason', () => {
  it('when the metadata file is not there', () => {
    settings.fidoMetadata = '/nowhere/blob.jwt'
    expect(loadModels).toThrow(/^FIDO_METADATA cannot be used\. \/nowhere\/blob\.jwt: ENOENT/)
  })

  it('when FIDO did not make it', () => {
    settings.fidoMetadata = path.join(inject('testFolder'), 'blob.jwt')
    writeFileSync(settings.fidoMetadata, 'no JWT')
    expect(loadModels).toThrow(/blob\.jwt: It is not a signed metadata file/)
  })
})
