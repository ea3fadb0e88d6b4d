import { NotFoundCard } from '@/components/console/not-found-card'

/**
 * For what is not there on a page that has no `not-found.tsx` nearer to it. Next sends this with every page, unseen: it
 * has no frame and reads nothing. Addresses that no page has are answered by `global-not-found.tsx`.
 */
export default function NotFound() {
  return <NotFoundCard />
}
