/** A recipe while it is written, and how that ended. */
export const generationTexts = {
  title: 'Generating recipe',
  stop: 'Stop',
  stopping: 'Stopping…',
  progress: 'Recipe progress',
  payWhenFinished: 'You pay when it is finished. Until then you can stop, and nothing is charged.',
  stepsComeLast: 'The steps appear when the recipe is finished and saved.',
  without: (names: string) => `without ${names}`,
  within: (time: string) => `within ${time}`,
  variant: 'A variant of your recipe',

  phases: {
    joining: 'Connection lost. Joining again…',
    holding: 'Setting a token aside…',
    thinking: 'Thinking about your ingredients…',
    planning: 'Planning the dish…',
    measuring: 'Measuring the ingredients…',
    writing: 'Writing the steps…',
    saving: 'Checking the recipe and saving it…',
  },

  stopped: 'Stopped. Nothing was charged.',
  stoppedDetail: 'What you entered is still here.',
  stoppedVariantDetail: 'Your recipe is as it was.',
  stoppedUnknown: 'Stopped, but the server has not confirmed it yet',
  stoppedUnknownDetail:
    'If the recipe was finished a moment earlier, it is in your Recipe Book. Otherwise nothing was charged.',
  nothingCanBeCooked: 'Nothing can be cooked yet',
  dismiss: 'Dismiss',

  ready: 'Your recipe is ready and saved',
  spent: (tokens: string) => `${tokens} spent`,
  left: (tokens: string) => `${tokens} left`,
  backToOriginal: 'Back to the original',
  openRecipe: 'Open recipe',
  cookSomethingElse: 'Cook something else',
  changeAndCookAgain: 'Change something and cook again',
  saved: (tokens: string) => `Recipe saved · ${tokens} spent`,
}
