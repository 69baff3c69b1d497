/** Reads the files of a tar archive, as far as `pgtap.tar.gz` needs it. */
const BLOCK_BYTES = 512

export interface TarFile {
  name: string
  content: Buffer
}

/** @param archive unpacked bytes in the ustar form; everything but plain files is passed over. */
export function readTar(archive: Buffer): TarFile[] {
  const files: TarFile[] = []
  let offset = 0
  while (offset + BLOCK_BYTES <= archive.length) {
    const header = archive.subarray(offset, offset + BLOCK_BYTES)
    const name = textAt(header, 0, 100)
    if (name === '') break
    const prefix = textAt(header, 345, 155)
    const sizeBytes = Number.parseInt(textAt(header, 124, 12), 8) || 0
    const type = textAt(header, 156, 1)
    const start = offset + BLOCK_BYTES
    if (type === '0' || type === '') {
      files.push({ name: prefix ? `${prefix}/${name}` : name, content: archive.subarray(start, start + sizeBytes) })
    }
    offset = start + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES
  }
  return files
}

function textAt(header: Buffer, start: number, length: number): string {
  return (
    header
      .toString('latin1', start, start + length)
      .split('\0')[0]
      ?.trim() ?? ''
  )
}
