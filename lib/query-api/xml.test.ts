import { describe, expect, it } from 'vitest'
import { AwsError } from '@/lib/errors'
import { boolean, integer, list, nothing, optional, pagesOnly, record, string, timestamp } from '@/lib/shape/shape'
import { answerXml, errorXml, escapeXml } from './xml'

describe('an answer', () => {
  it('has every kind of member, and no absent ones', () => {
    const shape = record({
      Name: string({}),
      Count: integer(),
      IsTruncated: boolean,
      At: timestamp,
      Seed: { type: 'blob' },
      Document: string({ encoding: 'url' }),
      Users: list(record({ UserName: string({}) })),
      Keys: list(string({})),
      Map: { type: 'map', of: string({}) },
      Marker: optional(string({})),
      Ours: pagesOnly(string({})),
    })
    const output = {
      Name: 'a<b>&"c"',
      Count: 3,
      IsTruncated: false,
      At: new Date('2026-01-15T12:00:00.250Z'),
      Seed: new TextEncoder().encode('seed'),
      Document: '{"a":"*(b)"}',
      Users: [{ UserName: 'alice' }],
      Keys: [],
      Map: { Users: '1' },
      Ours: 'not written',
    }
    expect(answerXml('iam', 'Do', shape, output, 'id')).toBe(
      '<DoResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><DoResult>' +
        '<Name>a&lt;b&gt;&amp;&quot;c&quot;</Name><Count>3</Count><IsTruncated>false</IsTruncated>' +
        '<At>2026-01-15T12:00:00Z</At><Seed>c2VlZA==</Seed><Document>%7B%22a%22%3A%22%2A%28b%29%22%7D</Document>' +
        '<Users><member><UserName>alice</UserName></member></Users><Keys/>' +
        '<Map><entry><key>Users</key><value>1</value></entry></Map>' +
        '</DoResult><ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></DoResponse>\n',
    )
  })

  it.each([
    ['without members', nothing, {}],
    ['with members for the pages alone', record({ Ours: pagesOnly(integer()) }), { Ours: 1 }],
  ])('has no result %s', (_, shape, output) => {
    expect(answerXml('sts', 'Do', shape, output, 'id')).toBe(
      '<DoResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></DoResponse>\n',
    )
  })
})

describe('an error', () => {
  it('names the sender, or the receiver if it is our fault', () => {
    expect(errorXml('iam', new AwsError('NoSuchEntity', 'The user <x> cannot be found.'), 'id')).toBe(
      '<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>NoSuchEntity</Code>' +
        '<Message>The user &lt;x&gt; cannot be found.</Message></Error><RequestId>id</RequestId></ErrorResponse>\n',
    )
    expect(errorXml('iam', new AwsError('ServiceFailure', 'x'), 'id')).toContain('<Type>Receiver</Type>')
    const wrongCodes = new AwsError('InvalidAuthenticationCode', 'Not valid.', { codePairFault: 'swapped' })
    expect(errorXml('iam', wrongCodes, 'id')).not.toContain('swapped')
    expect(errorXml('iam', new AwsError('ReportNotPresent', ''), 'id')).not.toContain('Message')
  })
})

describe('text', () => {
  it('has no character that XML does not allow', () => {
    expect(escapeXml('a\u0000\u000b\ud800\uffffb\tc\nd🗝')).toBe('a\ufffd\ufffd\ufffd\ufffdb\tc\nd🗝')
    expect(escapeXml('a\rb')).toBe('a&#13;b')
  })
})
