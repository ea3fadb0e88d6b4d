/** A QR code's modules as one path in a square of `size` units, without a margin. */
export type QrModules = { size: number; path: string }

// ISO/IEC 18004 requires a margin of four modules around the symbol.
const MARGIN = 4

/** A QR code as an inline SVG: dark on white with its margin, in both colour schemes. */
export function QrCode({ modules, label }: { modules: QrModules; label: string }) {
  const side = modules.size + 2 * MARGIN
  return (
    // Scanners need dark on white, also in forced colours. A long secret makes small modules, so it is at least 240 px
    // wide where the screen has room.
    <div className="w-full max-w-64 min-w-0 rounded-control border border-line bg-[#fff] p-0.75 forced-color-adjust-none">
      <svg
        className="block aspect-square w-full"
        viewBox={`${-MARGIN} ${-MARGIN} ${side} ${side}`}
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
      >
        <rect x={-MARGIN} y={-MARGIN} width={side} height={side} fill="#fff" />
        <path fill="#000" d={modules.path} />
      </svg>
    </div>
  )
}
