/**
 * Puts a laid out cookbook on paper. PDFKit, since it embeds the fonts' own files (kerned, only the letters that are
 * used), needs no part of Node in the browser, and is kept up.
 */
import PDFDocument from 'pdfkit'
import type { Item } from '../model/flow'
import { layoutCookbook, type CookbookInput } from '../model/layout'
import type { Measure } from '../model/lines'
import type { PaperSize } from '../model/paper'
import { COLORS, type TextStyle } from '../model/styles'
import type { FontFiles } from './fonts'

interface WriteOptions {
  paper: PaperSize
  fonts: FontFiles
  /** Of the texts, for those who hear the book. */
  language: string
}

/** After so many pages the browser may do something else. */
const PAGES_AT_ONCE = 10
const PICTURE_CORNER_PT = 10

export async function writeCookbookPdf(
  input: CookbookInput,
  { paper, fonts, language }: WriteOptions,
): Promise<{ pdf: Blob; pageCount: number }> {
  const document = new PDFDocument({
    autoFirstPage: false,
    size: [paper.widthPt, paper.heightPt],
    margin: 0,
    lang: language,
    displayTitle: true,
    info: { Title: input.title, Creator: input.productName },
    // Otherwise it begins with Helvetica, which nobody brings.
    font: null as unknown as string,
  })
  for (const [name, file] of Object.entries(fonts)) document.registerFont(name, file)
  const setStyle = ({ font, sizePt }: TextStyle) => document.font(font).fontSize(sizePt)
  const measure: Measure = (text, style) => setStyle(style).widthOfString(text)

  const { pages, bookmarks } = layoutCookbook(input, paper, measure)
  const pdf = collect(document)
  for (const [index, page] of pages.entries()) {
    document.addPage()
    document.addNamedDestination(pageName(index))
    for (const { title, page: at } of bookmarks) if (at === index) document.outline.addItem(title)
    for (const item of page.items) draw(document, item, paper)
    if (index % PAGES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve, 0))
  }
  document.end()
  return { pdf: await pdf, pageCount: pages.length }
}

function collect(document: PDFKit.PDFDocument): Promise<Blob> {
  const parts: BlobPart[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (part: Uint8Array<ArrayBuffer>) => parts.push(part))
    document.on('end', () => resolve(new Blob(parts, { type: 'application/pdf' })))
    document.on('error', reject)
  })
}

const pageName = (page: number) => `page-${page + 1}`

function draw(document: PDFKit.PDFDocument, item: Item, paper: PaperSize): void {
  switch (item.kind) {
    case 'text': {
      const { font, sizePt, color } = item.style
      document.font(font).fontSize(sizePt).fillColor(COLORS[color])
      document.text(item.text, item.x, item.y, { lineBreak: false })
      return
    }
    case 'rule':
      document
        .moveTo(item.x, item.y)
        .lineTo(item.x + item.width, item.y)
        .lineWidth(0.75)
        .stroke(COLORS.rule)
      return
    case 'ground':
      document.rect(0, 0, paper.widthPt, paper.heightPt).fill(COLORS[item.color])
      return
    case 'link':
      document.goTo(item.x, item.y, item.width, item.height, pageName(item.toPage))
      return
    case 'picture': {
      const { x, y, width, height, source } = item
      document.save().roundedRect(x, y, width, height, PICTURE_CORNER_PT).clip()
      document.image(source, x, y, { cover: [width, height], align: 'center', valign: 'center' }).restore()
      return
    }
    case 'mark':
      drawMark(document, item)
  }
}

/** The product's mark, as `components/brand/mark.tsx` has it. */
function drawMark(document: PDFKit.PDFDocument, { x, y, size }: { x: number; y: number; size: number }): void {
  document
    .save()
    .translate(x, y)
    .scale(size / 32)
  document.path('M15.4 14.6C15 9.2 11.6 5.4 6.2 4.3 6.1 9.9 9.6 14 15.4 14.6Z').fillOpacity(0.7).fill(COLORS.basil)
  document.fillOpacity(1)
  document.path('M17 14.6C16.3 8.3 19.4 3.6 25.6 2 26.6 8.2 23.3 13.3 17 14.6Z').fill(COLORS.basil)
  document.path('M3 17h26c0 7.1-5.7 12.5-13 12.5S3 24.1 3 17Z').fill(COLORS.basil)
  document.path('M8.6 21.2c1.6 2.9 4.2 4.4 7.4 4.4').lineWidth(1.8).lineCap('round').stroke(COLORS.cream)
  document.circle(22.6, 21.2, 1.5).fill('#e0a526')
  document.restore()
}
