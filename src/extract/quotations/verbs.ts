/**
 * Verbs of speech, in the forms that a subject stands before: what a speaker does with words that are then quoted. A verb
 * belongs here only if its subject can be nobody but the speaker; "heard", "denied", "hailed" and "agreed" do not.
 */
export const speechVerbs: readonly string[] = `
  said says say told tells wrote writes added adds asked asks replied replies answered answers stated states declared declares
  announced announces warned warns insisted insists argued argues claimed claims explained explains remarked remarks noted
  notes observed observes commented comments continued continues concluded concludes admitted admits acknowledged
  acknowledges conceded concedes recalled recalls joked jokes tweeted tweets posted posts texted shouted shouts cried cries
  whispered whispers repeated repeats reiterated reiterates stressed stresses emphasised emphasises emphasized emphasizes
  underlined underlines suggested suggests predicted predicts promised promises vowed vows pledged pledges urged urges
  boasted boasts complained complains quipped quips retorted retorts responded responds testified testifies shared shares
  confirmed confirms cautioned cautions maintained maintains asserted asserts exclaimed exclaims expressed expresses
`
  .trim()
  .split(/\s+/u);
