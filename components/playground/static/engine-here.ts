// Inside of the script: such a worker is under the page's content policy, and can send nothing either.
import AnswerWorker from '@/components/playground/answer.worker?worker&inline'
import { startEngine } from '@/components/playground/engine'

/** The engine, which runs before the script of the page is there, and as long as the page. */
export const engineHere = startEngine(new AnswerWorker(), location.hash)
