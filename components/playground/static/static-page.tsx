import { BAR } from '@/components/console/bar'
import { Glyph } from '@/components/console/glyph'
import type { Engine } from '@/components/playground/engine'
import { Playground } from '@/components/playground/playground'
import { frameTexts } from '@/lib/texts/frame'
import { PRODUCT } from '@/lib/values/product'

/** The playground in a frame of its own, without a server: nothing around it leads anywhere. */
export function StaticPage({ startEngine }: { startEngine: () => Engine }) {
  return (
    <div className="flex min-h-screen flex-col">
      <header className={BAR}>
        <p className="inline-flex items-center gap-2.5 text-[1.0625rem]/6 font-[650] tracking-[-0.015em] text-on-nav">
          <Glyph />
          {PRODUCT.toLowerCase()}
        </p>
      </header>
      <main className="mx-auto w-full max-w-360 flex-1 px-4 pt-4 pb-8 sm:px-8 sm:pt-6 sm:pb-10" id="main">
        <Playground startEngine={startEngine} canSimulate={false} />
      </main>
      <footer className="mx-4 border-t border-hairline pt-4 pb-5 text-caption text-muted sm:mx-8">
        <p>{frameTexts.disclaimer}</p>
      </footer>
    </div>
  )
}
