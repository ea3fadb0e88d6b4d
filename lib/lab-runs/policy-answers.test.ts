import { describe, expect, it } from 'vitest'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { ANSWERS_BY_POLICIES } from '@/lib/testing/labs/answers-by-policies'
import { aPlayer } from '@/lib/testing/labs/player'
import { lookAtLab } from './look'

ownDatabase()
const address = ownApi()

let index = 0

describe.each(ANSWERS_BY_POLICIES)('$lab', ({ lab, goals: asked, answers }) => {
  it('has at least six right answers and as many wrong ones', () => {
    const right = answers.filter(([, , open]) => open.length === 0)
    expect([right.length >= 6, answers.length - right.length >= 6]).toEqual([true, true])
  })

  it.each(answers)('%s', async (_, steps, open) => {
    const player = await aPlayer(lab, ++index, address())
    await player.play(steps)
    const { goals, bonus } = await lookAtLab(player.made.accountId)
    const unmet = goals.flatMap(({ id, verdict }) => (asked.includes(id) && !verdict.met ? [id] : []))
    expect([...unmet, ...(bonus === false ? ['bonus'] : [])]).toEqual(open)
  })
})
