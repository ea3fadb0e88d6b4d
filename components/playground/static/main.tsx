import '@/app/globals.css'
import { createRoot } from 'react-dom/client'
// Inside of the script of the page: such a worker is under the page's content policy, and can send nothing either.
import AnswerWorker from '@/components/playground/answer.worker?worker&inline'
import { StaticPage } from './static-page'

// Started before the page is drawn, so that the engine is read meanwhile. The page is drawn once and never leaves it.
const worker = new AnswerWorker()
const startWorker = () => worker

const place = document.getElementById('playground')
if (place) {
  createRoot(place).render(<StaticPage startWorker={startWorker} />)
}
