/** Cooking a recipe step by step. */
import { defineTexts } from '../texts'
import { entryTexts } from './cooking-mode/entry'

export const cookingModeTexts = defineTexts('cookingMode', {
  entry: entryTexts,
  label: (title: string) => `Cooking: ${title}`,
  leave: 'Leave cooking mode',
  stepOf: (step: number, total: number) => `Step ${step} of ${total}`,
  previous: 'Back',
  next: 'Next step',
  done: 'Finish cooking',
  howTo: 'Swipe, or use the arrow keys.',
  forThisStep: 'For this step',
  allIngredients: 'All ingredients',

  screen: {
    kept: 'The screen stays on.',
    unsupported: 'This browser cannot keep the screen on.',
    refused: 'The screen may go dark: the device does not allow keeping it on now.',
  },

  timers: {
    label: 'Timers',
    start: (duration: string) => `Start timer · ${duration}`,
    started: (duration: string) => `Timer started: ${duration}`,
    ofStep: (step: number) => `Step ${step}`,
    timeLeft: (time: string) => `${time} left`,
    pause: 'Pause timer',
    resume: 'Resume timer',
    remove: 'Remove timer',
    addMinute: 'Add a minute',
    ringing: 'Time is up',
    rang: (step: number, title: string) => `Time is up: step ${step} of ${title}`,
    silence: 'Turn off',
    seconds: (seconds: number) => `${seconds} s`,
  },
})
