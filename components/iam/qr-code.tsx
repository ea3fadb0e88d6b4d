/** The modules of a QR code, row by row, without a margin: as the usual encoders answer them. */
export type QrModules = { size: number; data: ArrayLike<number | boolean> }

// ISO/IEC 18004 asks for four modules of quiet around the symbol.
const MARGIN = 4

/** A QR code as an inline drawing: dark on white with its margin, in both colour schemes. */
export function QrCode({ modules, label }: { modules: QrModules; label: string }) {
  const side = modules.size + 2 * MARGIN
  return (
    <div className="qr">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <rect width={side} height={side} fill="#fff" />
        <path fill="#000" d={drawing(modules)} />
      </svg>
    </div>
  )
}

function drawing({ size, data }: QrModules): string {
  const runs: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const start = x
      while (x < size && data[y * size + x]) x++
      runs.push(`M${start + MARGIN} ${y + MARGIN}h${x - start}v1h${start - x}z`)
    }
  }
  return runs.join('')
}
