import { useState } from 'react'
import { closePalette, usePalette } from '@/features/palette/public'
import { useOnDemand } from '@/hooks/use-on-demand'
import { toast } from '@/lib/toast'
import { shellTexts } from '@/texts/en/shell'

const load = () => import('./shortcuts')

/** Loaded right after the first paint. Where that failed, whoever presses the palette's button tries again. */
export function LazyShortcuts() {
  const isAsked = usePalette(({ view }) => view !== 'closed')
  const [isMissing, setIsMissing] = useState(false)
  const shortcuts = useOnDemand(load, isAsked || !isMissing, () => {
    setIsMissing(true)
    if (!isAsked) return
    closePalette()
    const { failed, failedNext } = shellTexts().palette
    toast.error(failed, { id: 'palette', description: failedNext })
  })
  return shortcuts && <shortcuts.Shortcuts />
}
