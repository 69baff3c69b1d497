/** The recipes' pictures for paper, by the component that draws them on the screen and the browser that paints it. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { CoverDrawing } from '@/features/recipes/public'
import { createLogger } from '@/lib/log'

const log = createLogger('cookbook')

/** As wide for its height as the largest place for it; about 180 dots per inch on paper. */
const WIDTH_PX = 1_200
const HEIGHT_PX = 500
/** Flat colours with clear edges: below this, JPEG smears them. */
const QUALITY = 0.8

/** @returns JPEGs as data URLs in the order of the titles; none for one that could not be drawn, for it is decoration. */
export async function drawPictures(titles: readonly string[]): Promise<(string | undefined)[]> {
  const host = document.createElement('div')
  host.hidden = true
  document.body.append(host)
  const root = createRoot(host)
  try {
    const pictures: (string | undefined)[] = []
    for (const title of titles) {
      flushSync(() => root.render(<CoverDrawing title={title} isPrinted />))
      const drawing = host.querySelector('svg')
      pictures.push(drawing ? await paint(drawing).catch(tellNone) : undefined)
    }
    return pictures
  } finally {
    root.unmount()
    host.remove()
  }
}

function tellNone(error: unknown): undefined {
  log.warn('a picture could not be drawn', error)
}

async function paint(drawing: SVGSVGElement): Promise<string> {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(standAlone(drawing)))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH_PX
  canvas.height = HEIGHT_PX
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser has no canvas')
  context.drawImage(image, 0, 0, WIDTH_PX, HEIGHT_PX)
  return canvas.toDataURL('image/jpeg', QUALITY)
}

/** A copy with the colours that the page's styles give it: as an image it is without them. */
function standAlone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const copies = copy.querySelectorAll<SVGElement>('*')
  drawing.querySelectorAll('*').forEach((shape, index) => {
    const { fill, stroke } = getComputedStyle(shape)
    copies[index]?.setAttribute('style', `fill:${fill};stroke:${stroke}`)
  })
  copy.setAttribute('width', String(WIDTH_PX))
  copy.setAttribute('height', String(HEIGHT_PX))
  return copy
}
