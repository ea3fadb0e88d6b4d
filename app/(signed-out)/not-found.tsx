import { NotFoundCard } from '@/components/console/not-found-card'

/** A page before the sign-in that is not there, such as that of an account whose name cannot be one. */
export default NotFoundCard
