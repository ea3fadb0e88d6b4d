/** The gate: two bars and a lintel. */
export function Glyph() {
  return (
    <svg className="size-5 flex-none fill-current" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 2h16v4H2zM2 7.5h4.5V18H2zM13.5 7.5H18V18h-4.5z" />
    </svg>
  )
}
