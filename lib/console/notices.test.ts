import { describe, expect, it } from 'vitest'
import { NOTICE_KINDS } from '@/lib/notices/tell'
import { NOON } from '@/lib/testing/time'
import { noticeView } from './notices'

const OWN = 'arn:aws:iam::111122223333:user/alice'
const notice = {
  ...{ Id: 7, Kind: 'access-key-added', At: NOON, Subject: 'AKIAIOSFODNN7EXAMPLE' },
  ...{ By: 'arn:aws:iam::111122223333:user/team/admin', SourceIp: '192.0.2.1', IsSeen: false },
}

describe('a notice', () => {
  it('says what happened to which credential, when, by whom and from where', () => {
    expect(noticeView(notice, OWN)).toEqual({
      ...{ id: 7, title: 'An access key was created for you', subject: 'AKIAIOSFODNN7EXAMPLE', at: NOON.getTime() },
      ...{ by: { name: 'admin' }, sourceIp: '192.0.2.1', isSeen: false },
    })
  })

  it("tells one's own action from the operator's, from nobody's, and from those of users with such names", () => {
    const by = (By: string) => noticeView({ ...notice, By }, OWN).by
    expect([OWN, 'operator', ''].map(by)).toEqual(['you', 'operator', 'unknown'])
    const names = ['you', 'You', 'operator', 'unknown', 'Unknown']
    expect(names.map((name) => by(`arn:aws:iam::111122223333:user/${name}`))).toEqual(names.map((name) => ({ name })))
  })

  it("has no address if none is known, as for the operator's actions", () => {
    expect(noticeView({ ...notice, SourceIp: '' }, OWN)).not.toHaveProperty('sourceIp')
  })

  it.each(NOTICE_KINDS)('has its own text for %s', (Kind) => {
    expect(noticeView({ ...notice, Kind }, OWN).title).not.toBe('Your credentials were changed')
  })
})
