import { notFound } from 'next/navigation'
import { ownPasses } from '@/lib/console/labs/certificate'
import { decisionsFile } from '@/lib/console/labs/decisions-file'
import { demandLabPages } from '@/lib/console/labs/seat'

/** The decisions by which this browser passed its labs, as a file. 404 if there are none, and outside training. */
export async function GET(): Promise<Response> {
  demandLabPages()
  const file = decisionsFile(await ownPasses()) ?? notFound()
  return new Response(file, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="lab-decisions.json"',
    },
  })
}
