const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/**
 * Verbs of speech, in the forms that a subject stands before: what a speaker does with words that are then quoted. A verb
 * belongs here only if its subject can be nobody but the speaker; "heard", "denied", "hailed" and "agreed" do not.
 */
export const speechVerbs = listed(`
  said says say told tells tell wrote writes added adds add asked asks replied replies answered answers stated states
  declared declares announced announces warned warns insisted insists insist argued argues argue claimed claims claim
  explained explains remarked remarks noted notes note observed observes commented comments continued continues concluded
  concludes admitted admits acknowledged acknowledges conceded concedes recalled recalls joked jokes tweeted tweets posted
  posts texted shouted shouts cried cries whispered whispers repeated repeats reiterated reiterates stressed stresses
  emphasised emphasises emphasized emphasizes underlined underlines suggested suggests predicted predicts promised promises
  vowed vows pledged pledges urged urges boasted boasts complained complains quipped quips retorted retorts responded
  responds testified testifies shared shares confirmed confirms cautioned cautions maintained maintains asserted asserts
  exclaimed exclaims expressed expresses lamented laments contended contends accused accuses mused muses proclaimed
  proclaims estimated estimates`);

/** Verbs of speech only right beside what is said. */
export const mannerVerbs = listed(`
  chanted chants worried worries wondered wonders sighed sighs snapped snaps fumed fumes thundered thunders gushed gushes
  enthused enthuses opined opines pleaded pleads begged begs interjected interjects yelled yells screamed screams sang sings
  murmured murmurs muttered mutters groaned groans grumbled grumbles marvelled marveled chimed countered counters
  reckons reckoned offered offers began begins advised advises believes recounted recounts`);

/** What one calls another: "called the order "grave"", "described her as a "thinker"". */
export const labelVerbs = listed(`
  called calls call described describes describe dubbed dubs branded brands labelled labeled labels termed terms
  characterised characterises characterized characterizes denounced denounces dismissed dismisses`);

export const participles = listed(`
  saying adding telling warning insisting arguing claiming explaining noting stating declaring announcing promising vowing
  pledging urging stressing predicting calling describing asking writing replying tweeting posting boasting complaining
  conceding admitting acknowledging asserting suggesting labelling labeling branding dubbing accusing recalling joking
  observing remarking lamenting`);

/** Forms that are as often nouns. */
export const mayBeNoun = listed(
  'remarks notes comments claims claim shouts posts answers states promises cries jokes quips counters note stress lament call calls labels terms brands estimates laments stresses',
);
