import { expect, it } from 'vitest'
import { ACTIONS } from './actions'
import { actionEntries, denseActions } from './dense'

it('writes the verbs before what follows them, and only what is new of it', () => {
  const entries = ['BatchGetKey', 'CreateKey=*', 'DeleteKey=*', 'GET', 'GetKeyPolicy', 'Sign', 'tagThing']
  const text = denseActions(entries)
  expect(text).toBe('Sign.0 .0GET Batch.1etKey de0Key=* g3Policy .0tagThing')
  expect(actionEntries(text)).toEqual(entries)
})

it('keeps every action of the catalogue', () => {
  for (const text of Object.values(ACTIONS)) expect(denseActions(actionEntries(text))).toBe(text)
  expect(actionEntries(ACTIONS.iam ?? '')).toContain('GetUser=user/')
  expect(actionEntries(ACTIONS.sts ?? '')).toContain('GetSessionToken=*')
})

it('shares no more of a name than a sign can say', () => {
  const long = 'x'.repeat(40)
  const entries = [`Get${long}`, `Get${long}y`]
  expect(actionEntries(denseActions(entries))).toEqual(entries)
})
