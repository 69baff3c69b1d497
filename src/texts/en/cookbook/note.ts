/** The part that stands in the Recipe Book; all else of a cookbook comes when one is opened. */
import { defineTexts } from '../../texts'

export const noteTexts = {
  unfinished: {
    chosen: {
      title: 'Your cookbook is not finished',
      text: 'Your choice was kept, and nothing was charged.',
      action: 'Finish cookbook',
    },
    sent: {
      title: 'Your cookbook is not finished',
      text: 'It is not clear whether it was paid for. Finishing it is safe: it is never charged twice.',
      action: 'Finish cookbook',
    },
    paid: {
      title: 'Your cookbook is paid for',
      text: 'You can download it again for nothing.',
      action: 'Open cookbook',
    },
    discard: 'Dismiss',
  },
  notOpened: 'The cookbook could not be opened',
  notOpenedNext: 'Check your connection, then try again.',
}

export const cookbookNoteTexts = defineTexts('cookbook', noteTexts)
