/**
 * Given names that are borne all over the world: what tells "Karin Lund" from "Bayern Munich" where no title does. None that is as well
 * known as a place or a firm ("Georgia", "Jordan", "Chelsea", "Morgan", "Ford").
 */
const givenNames: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abigail ada adam adriana ahmad ahmed aisha alan albert alberto alejandro aleksandr alessandro alex alexander alexandra
  alexei alfred ali alice alicia alison amanda amir amy ana anders andrea andreas andrei andrew andrzej andy angela anita ann anna anne
  annette antonio anthony antoine arjun arthur astrid barbara beatrice ben benjamin bernard beth bill björn bob boris brian bruno camille carl
  carla carlos carmen carol caroline catherine charles charlie christian christina christine christoph christopher claire clara claudia
  colin daniel daniela dave david deborah dennis diana diego dieter dmitri dmitry donald dorothy douglas edith eduardo edward eleanor
  elena elisabeth elizabeth ellen emily emma emmanuel eric erik ernst esther eva evelyn fatima felix fernando fiona frances francesca
  francisco franz fred frederick friedrich gabriel gareth gary geoffrey george gerald gerhard gordon graham greta gustav hannah hans harold
  harry hassan heather heinz helen helena henri henrik henry hugh hussein ibrahim igor ingrid irene irina isabel isabella ivan jack jacob
  jacques james jan jane janet jason javier jean jeff jeffrey jennifer jeremy jessica jim joan joe johan johann john jonas jonathan jorge josé
  joseph juan judith julia julian julie jürgen karen karin karl kate katherine kathryn katja keith kelly ken kenneth kevin khalid kim
  klaus kumar larry lars laura lauren laurent lena leo leonardo liam linda lisa liz louise luca lucy luis luigi magnus mahmoud manuel
  marco margaret maria marie marina mario mark markus marta martin martha mary mats matt matteo matthew maurice max melissa michael michel
  michelle miguel mikhail mike mohamed mohammad mohammed monica muhammad mustafa nancy natalia natalie nathan nicholas nick nicola nicole
  nigel nikolai nils nina noah olaf oleg olga oliver olivia omar oscar otto pablo pamela patricia patrick paul paula pedro per peter petra
  philip philippe phil pierre piotr priya rachel rafael rahul raj ralph raymond rebecca richard robert roberto roger roland ronald rosa rudolf
  ruth ryan sally salma sam samantha samir samuel sandra sara sarah scott sean sebastian sergei sergey sergio sharon shaun simon sofia
  sonia sophie stefan stephanie stephen steve steven sue susan svetlana sven sylvia tatiana ted teresa terry thomas tim timothy tom tony
  tomas tommy ulrich ursula valentina vera veronica victor vijay vincent vladimir volodymyr walter wei werner wendy wilhelm william wolfgang
  xavier yasmin youssef yuri yusuf yves zoe`
    .trim()
    .split(/\s+/u),
);

/** Whether a word in lower case is a name that persons are given. */
export const isGivenName = (key: string): boolean => givenNames.has(key);
