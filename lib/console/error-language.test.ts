import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AwsError } from '@/lib/errors'
import { germanTexts } from '@/lib/texts/de/catalogue'
import { failureTextsDe } from '@/lib/texts/de/failure'
import { spokenOf } from '@/lib/texts/languages'
import { SPOKEN } from '@/lib/texts/localized'
import { errorView } from './error-view'
import { errorAt, failed } from './form-state'
import { documentProblem } from './policies/saving'
import { resultOfCall } from './results'

const gone = () =>
  errorView(new AwsError('NoSuchEntity', 'The user with name a cannot be found.', { field: 'name' }), '1')

describe('on a German page', () => {
  const german = spokenOf('de', germanTexts)
  beforeEach(() => void Object.assign(globalThis, { [SPOKEN]: () => german }))
  afterEach(() => void Object.assign(globalThis, { [SPOKEN]: undefined }))

  it("AWS's message is marked as English wherever it is shown", () => {
    const state = failed(gone())
    expect(state.errors).toEqual([{ field: 'name', message: 'The user with name a cannot be found.', language: 'en' }])
    expect(errorAt(state, 'name')).toMatchObject({ type: 'span', props: { lang: 'en' } })
    const result = resultOfCall('iam:GetUser', { ok: false, error: gone() }, { done: '' })
    expect(result.calls).toMatchObject([{ textLanguage: 'en' }])
  })

  it('what the product says itself is German, and is not marked', () => {
    const error = errorView(new AwsError('Throttling', 'Rate exceeded'), '1')
    expect(error).toMatchObject({ message: failureTextsDe.throttled })
    expect(error.language).toBeUndefined()
  })

  it('the first fault of a policy is said in German', () => {
    expect(documentProblem('{\n  "Version": }')).toEqual({
      field: 'document',
      message: 'Zeile 2, Spalte 14: Das ist kein JSON-Wert.',
    })
  })
})

describe('on an English page', () => {
  it('nothing is marked', () => {
    const state = failed(gone())
    expect(state.errors).toEqual([{ field: 'name', message: 'The user with name a cannot be found.' }])
    expect(errorAt(state, 'name')).toBe('The user with name a cannot be found.')
  })

  it("the first fault of a policy is AWS's message", () => {
    expect(documentProblem('{\n  "Version": }')?.message).toBe('Line 2, column 14: Syntax errors in policy.')
  })
})
