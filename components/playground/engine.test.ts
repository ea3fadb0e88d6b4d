import { describe, expect, it } from 'vitest'
import { exampleOf } from '@/lib/playground/examples'
import { type Inquiry, NOTHING_ASKED } from '@/lib/playground/inquiry'
import { fragmentOf } from '@/lib/playground/link'
import type { Reply } from '@/lib/playground/reply'
import { startEngine } from './engine'

/** A worker that does nothing by itself. */
function idleWorker() {
  const asked: Inquiry[] = []
  const worker: Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'> = {
    postMessage: (inquiry: Inquiry) => asked.push(inquiry),
    terminate: () => {},
    onmessage: null,
    onerror: null,
  }
  return { asked, worker: worker as Worker }
}

const REPLY: Reply = { findings: {}, problems: [] }
const answer = (worker: Worker, data: Reply) => worker.onmessage?.({ data } as MessageEvent<Reply>)

describe('the engine beside the page', () => {
  it.each([
    ['the first example', async () => '', { inquiry: exampleOf('list'), isInAddress: false }],
    ['the first example behind a link within the page', async () => '#main', { inquiry: exampleOf('list') }],
    [
      'the question of the link',
      () => fragmentOf(exampleOf('bool')),
      { inquiry: exampleOf('bool'), isInAddress: true },
    ],
    ['the first example, and says what is wrong', async () => '#question=1.x', { badLink: 'broken' }],
    ['the first example, and says what is too new', async () => '#question=2.x', { badLink: 'newer' }],
  ])('is asked before anybody listens: %s', async (_, fragment, opened) => {
    const { asked, worker } = idleWorker()
    const engine = startEngine(worker, await fragment())
    const { inquiry, ...facts } = await engine.opened
    expect({ inquiry, ...facts }).toMatchObject(opened)
    expect(asked).toEqual([inquiry])
    expect(engine.hasAsked(inquiry)).toBe(true)
  })

  it('tells whoever comes later what it has answered, or that it has stopped', async () => {
    const { worker } = idleWorker()
    const engine = startEngine(worker, '')
    answer(worker, REPLY)
    const heard: unknown[] = []
    const listener = { answered: (reply: Reply) => heard.push(reply), stopped: () => heard.push('stopped') }
    engine.listen(listener)
    expect(heard).toEqual([REPLY])
    worker.onerror?.({} as ErrorEvent)
    engine.listen(listener)
    expect(heard).toEqual([REPLY, 'stopped', REPLY, 'stopped'])
  })

  it('asks the same only once, one after the other', async () => {
    const { asked, worker } = idleWorker()
    const engine = startEngine(worker, '')
    const { inquiry } = await engine.opened
    engine.ask(inquiry)
    engine.ask(NOTHING_ASKED)
    engine.ask(inquiry)
    expect(asked).toEqual([inquiry, NOTHING_ASKED, inquiry])
  })
})
