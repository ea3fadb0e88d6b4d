import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { ownSettings } from '@/lib/testing/settings'
import { loadModels, modelsInUse } from './models-in-use'

const change = ownSettings({ environment: 'production', fidoMetadata: undefined })
// The models are the process's, which other files share.
afterAll(() => void loadModels())

describe('without a metadata file', () => {
  it('production knows no model', () => {
    expect(loadModels()).toBeUndefined()
    expect(modelsInUse().size).toBe(0)
  })

  it("training knows Chromium's virtual authenticator, by AAGUID and by key", () => {
    change({ environment: 'training' })
    loadModels()
    expect([...modelsInUse().values()].map(({ certifications }) => certifications)).toEqual([
      { FIDO: 'L1' },
      { FIDO: 'L1' },
    ])
  })
})

describe('a start fails, with the file and the reason', () => {
  it('when the metadata file is not there', () => {
    change({ fidoMetadata: '/nowhere/blob.jwt' })
    expect(loadModels).toThrow(/^FIDO_METADATA cannot be used\. \/nowhere\/blob\.jwt: ENOENT/)
  })

  it('when FIDO did not make it', () => {
    const fidoMetadata = path.join(inject('testFolder'), 'blob.jwt')
    writeFileSync(fidoMetadata, 'no JWT')
    change({ fidoMetadata })
    expect(loadModels).toThrow(/blob\.jwt: It is not a signed metadata file/)
  })
})
