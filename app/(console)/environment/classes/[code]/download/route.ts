import { readBoard } from '@/lib/lab-seats/board'
import { boardCsv } from '@/lib/test-hooks/classes'
import { demandOperator, orNotFound } from '../../../operator'

/** The board as CSV. With `names=1` it has the names of the learners. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  await demandOperator()
  const board = await orNotFound(readBoard((await params).code))
  const withNames = new URL(request.url).searchParams.get('names') === '1'
  return new Response(boardCsv(board, withNames), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="class-${board.ofClass.code}.csv"`,
    },
  })
}
