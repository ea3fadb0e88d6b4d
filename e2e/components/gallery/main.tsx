import '@/app/globals.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { stages } from './stages'

// `?stage=dialog` shows one stage, with all of the rest of the address for it; without one there is a list.
const Stage = stages[new URL(location.href).searchParams.get('stage') ?? ''] ?? ListOfStages

function ListOfStages() {
  return (
    <ul>
      {Object.keys(stages).map((name) => (
        <li key={name}>
          <a href={`?stage=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

const place = document.getElementById('stage')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Stage />
    </StrictMode>,
  )
}
