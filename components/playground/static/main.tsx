import '@/app/globals.css'
import { createRoot } from 'react-dom/client'
import { engineHere } from './engine-here'
import { StaticPage } from './static-page'

const startEngine = () => engineHere

const place = document.getElementById('playground')
if (place) createRoot(place).render(<StaticPage startEngine={startEngine} />)
