/** The ring of a busy button. The button's text says what is going on. */
export function Spinner() {
  return (
    <svg className="timer" viewBox="0 0 20 20" aria-hidden="true">
      <circle className="track" cx="10" cy="10" r="7.5" />
      <circle className="hand" cx="10" cy="10" r="7.5" strokeDasharray="14.14 47.12" />
    </svg>
  )
}
