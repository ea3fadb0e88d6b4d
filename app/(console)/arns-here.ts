import { READY } from '@/lib/console/form-state'
import { listArns } from './arns-action'

/** Asks the server, from a page in the browser, which ARNs the reader may know. */
export const arnsHere = async (): Promise<readonly string[]> => (await listArns(READY, new FormData())).result ?? []
