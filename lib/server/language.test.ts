import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { languageTag } from '@/lib/texts/localized'
import { userTexts } from '@/lib/texts/users'
import { inLanguageOf, languageOf } from './language'

function request(headers: Readonly<Record<string, string>>, url = '/users'): IncomingMessage {
  const made = new IncomingMessage(new Socket())
  return Object.assign(made, { url, headers })
}

const wishes = (accepted: string) => request({ 'accept-language': accepted })

describe('the language of a request', () => {
  it.each([
    ['', 'en'],
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['fr-CH, fr;q=0.9, de;q=0.7, en;q=0.8', 'en'],
    ['fr, de;q=0.5', 'de'],
    ['de;q=0, en', 'en'],
    ['DE', 'de'],
    ['*', 'en'],
    ['en-XA', 'en'],
    [';;;q=,', 'en'],
  ])('is by Accept-Language "%s" %s', (accepted, language) => expect(languageOf(wishes(accepted))).toBe(language))

  it.each([
    ['de', 'de'],
    ['en', 'en'],
    ['en-XA', 'en-XA'],
    ['fr', 'de'],
    ['constructor', 'de'],
  ])('is by the choice "%s" %s, whatever the browser wishes', (chosen, language) =>
    expect(languageOf(request({ cookie: `postern-language=${chosen}`, 'accept-language': 'de' }))).toBe(language),
  )

  it.each(['/api/aws', '/api/test/accounts', '/audit/download?type=csv', '/credential-report/download'])(
    'is English for %s, which programs read',
    (url) => expect(languageOf(request({ 'accept-language': 'de' }, url))).toBe('en'),
  )
})

it('is that of all texts that are read while the request is answered', async () => {
  const answer = async () => {
    await Promise.resolve()
    return [languageTag(), userTexts.title]
  }
  const answers = await Promise.all([inLanguageOf(wishes('de'), answer), inLanguageOf(wishes('en'), answer)])
  expect(answers).toEqual([
    ['de', 'Benutzer'],
    ['en', 'Users'],
  ])
})
