import { notFound } from 'next/navigation'
import { env } from '@/lib/env'

/** An empty page made per request: what the platform itself costs. Measurements hold other pages against it. */
export default function FloorPage() {
  if (env().environment !== 'training') notFound()
  return <main>Nothing</main>
}
